package cn.practice.activity.attendance.supplement;

import cn.practice.kit.problem.Refusal;

/** Why a supplement is not made or checked. */
final class Refusals {

    private Refusals() {}

    /** Maker and checker are two people, and neither checks their own hours. */
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

    /** The person's minutes in this shift are credited already. */
    static final class AlreadyCredited extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCredited() {
            super(409, "ALREADY_CREDITED");
        }
    }

    /** Another supplement for the person in this shift stands. */
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
}
