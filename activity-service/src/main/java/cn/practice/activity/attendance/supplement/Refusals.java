package cn.practice.activity.attendance.supplement;

import cn.practice.kit.problem.Refusal;

/** Why a supplement is not made or checked. */
final class Refusals {

    private Refusals() {}

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
}
