package cn.practice.activity.reach;

import cn.practice.kit.problem.Refusal;

/** Why people are not counted, and a head-count is not checked or taken back. */
final class Refusals {

    private Refusals() {}

    /** Another number stands or waits for this audience and channel. */
    static final class AlreadyCounted extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCounted(HeadCount standing) {
            super(409, "ALREADY_COUNTED", standing.persons());
            with("reachId", standing.id());
        }
    }

    /** Nobody can check a number so large of people whom nobody saw. */
    static final class SourceRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        SourceRequired(int limit) {
            super(422, "SOURCE_REQUIRED", limit);
        }
    }

    /** It counted at once. */
    static final class NothingToCheck extends Refusal {
        private static final long serialVersionUID = 1L;

        NothingToCheck() {
            super(409, "NOTHING_TO_CHECK");
        }
    }

    /** It waits for a checker or was rejected: there is nothing to take back. */
    static final class NotCounted extends Refusal {
        private static final long serialVersionUID = 1L;

        NotCounted() {
            super(409, "NOT_COUNTED");
        }
    }

    /** Its reversal was proposed or done for another reason. */
    static final class AlreadyReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyReversed() {
            super(409, "ALREADY_REVERSED");
        }
    }

    /** The reversal of a head-count waits, which is decided first. */
    static final class ReversalUndecided extends Refusal {
        private static final long serialVersionUID = 1L;

        ReversalUndecided() {
            super(409, "REVERSAL_UNDECIDED");
        }
    }
}
