package cn.practice.activity.attendance.review;

import cn.practice.kit.problem.Refusal;

/** Why nothing is reviewed. */
final class Refusals {

    private Refusals() {}

    /** Nobody of the shift is on the review list, or nobody but the caller. */
    static final class NothingToReview extends Refusal {
        private static final long serialVersionUID = 1L;

        NothingToReview() {
            super(409, "NOTHING_TO_REVIEW");
        }
    }

    /** Another review speaks of somebody of these. */
    static final class AlreadyReviewed extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyReviewed() {
            super(409, "ALREADY_REVIEWED");
        }
    }
}
