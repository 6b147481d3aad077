package cn.practice.activity.plan.activity;

import cn.practice.kit.problem.Refusal;
import java.util.List;

/** Why an activity is not changed. */
final class Refusals {

    private Refusals() {}

    /** Only a draft is edited. */
    static final class NotADraft extends Refusal {
        private static final long serialVersionUID = 1L;

        NotADraft() {
            super(409, "NOT_A_DRAFT");
        }
    }

    /** What the law wants told before people sign up is missing. */
    static final class NotPublishable extends Refusal {
        private static final long serialVersionUID = 1L;

        NotPublishable(List<String> fields) {
            super(422, "NOT_PUBLISHABLE", String.join(", ", fields));
            with("fields", fields);
        }
    }

    /** Somebody worked; cancelling would lose it. */
    static final class HasAttendance extends Refusal {
        private static final long serialVersionUID = 1L;

        HasAttendance() {
            super(409, "HAS_ATTENDANCE");
        }
    }

    /** People were counted; the count has to be reversed first. */
    static final class HasReach extends Refusal {
        private static final long serialVersionUID = 1L;

        HasReach() {
            super(409, "HAS_REACH");
        }
    }

    /** Neither an attendance nor a head-count says that it took place. */
    static final class NothingHappened extends Refusal {
        private static final long serialVersionUID = 1L;

        NothingHappened() {
            super(409, "NOTHING_HAPPENED");
        }
    }
}
