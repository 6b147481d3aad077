package cn.practice.activity.attendance.checkin;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;

/** Why somebody is not checked in. */
final class Refusals {

    private Refusals() {}

    /** The person has no place in the shift. */
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
}
