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

    /** Another supplement for the person in this shift stands. */
    static final class AlreadySupplemented extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadySupplemented() {
            super(409, "ALREADY_SUPPLEMENTED");
        }
    }

    /** Nobody saw the person leave: that is reviewed, not claimed beside. */
    static final class OnReviewList extends Refusal {
        private static final long serialVersionUID = 1L;

        OnReviewList() {
            super(409, "ON_REVIEW_LIST");
        }
    }
}
