package cn.practice.activity.attendance;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;

/** Why an attendance is not taken down, or minutes are not credited. */
final class Refusals {

    private Refusals() {}

    /** Nobody clocks himself as leader. */
    static final class SelfCheckIn extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfCheckIn() {
            super(403, "SELF_CHECK_IN");
        }
    }

    /** He has no place in the shift. */
    static final class NotConfirmed extends Refusal {
        private static final long serialVersionUID = 1L;

        NotConfirmed() {
            super(409, "NOT_CONFIRMED");
        }
    }

    /** Too early. */
    static final class CheckInNotOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckInNotOpen(Instant opensAt) {
            super(409, "CHECK_IN_NOT_OPEN", opensAt);
            with("opensAt", opensAt);
        }
    }

    /** The shift is over: what was forgotten is supplemented. */
    static final class CheckInClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckInClosed() {
            super(409, "CHECK_IN_CLOSED");
        }
    }

    /** It was never clocked in. */
    static final class NotClocked extends Refusal {
        private static final long serialVersionUID = 1L;

        NotClocked() {
            super(409, "NOT_CLOCKED");
        }
    }

    /** Maker and checker are two people, and neither checks his own hours. */
    static final class SelfApproval extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfApproval() {
            super(403, "SELF_APPROVAL");
        }
    }

    /** The shift is not over. */
    static final class NotEnded extends Refusal {
        private static final long serialVersionUID = 1L;

        NotEnded() {
            super(409, "NOT_ENDED");
        }
    }

    /** His minutes in this shift are credited already. */
    static final class AlreadyCredited extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCredited() {
            super(409, "ALREADY_CREDITED");
        }
    }

    /** Another supplement for him in this shift stands. */
    static final class AlreadySupplemented extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadySupplemented() {
            super(409, "ALREADY_SUPPLEMENTED");
        }
    }

    /** It was approved or rejected, and that is final. */
    static final class AlreadyChecked extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyChecked() {
            super(409, "ALREADY_CHECKED");
        }
    }

    /** An audience, or a kind that is no service, earns no minutes. */
    static final class NotService extends Refusal {
        private static final long serialVersionUID = 1L;

        NotService() {
            super(422, "NOT_SERVICE");
        }
    }

    /** More minutes than the shift or activity has. */
    static final class OverCap extends Refusal {
        private static final long serialVersionUID = 1L;

        OverCap(long most) {
            super(422, "OVER_CAP", most);
            with("most", most);
        }
    }
}
