package cn.practice.activity.reach;

import cn.practice.kit.problem.Refusal;

/** Why people are not counted. */
final class Refusals {

    private Refusals() {}

    /** The activity is a draft or cancelled. */
    static final class NotPublished extends Refusal {
        private static final long serialVersionUID = 1L;

        NotPublished() {
            super(409, "NOT_PUBLISHED");
        }
    }

    /** It has not begun. */
    static final class NotStarted extends Refusal {
        private static final long serialVersionUID = 1L;

        NotStarted() {
            super(409, "NOT_STARTED");
        }
    }

    /** Another number stands for this audience and channel; it must be reversed first. */
    static final class AlreadyCounted extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCounted(ReachView standing) {
            super(409, "ALREADY_COUNTED", standing.persons());
            with("reachId", standing.id());
        }
    }
}
