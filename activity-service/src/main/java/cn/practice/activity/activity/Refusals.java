package cn.practice.activity.activity;

import cn.practice.kit.problem.Refusal;
import java.util.List;

/** Why an activity or shift is not changed. */
final class Refusals {

    private Refusals() {}

    /** The team belongs neither to the owning site nor to one below it. */
    static final class TeamNotOfOwner extends Refusal {
        private static final long serialVersionUID = 1L;

        TeamNotOfOwner() {
            super(422, "TEAM_NOT_OF_OWNER");
        }
    }

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

    /** A draft is neither held nor counted. */
    static final class NotPublished extends Refusal {
        private static final long serialVersionUID = 1L;

        NotPublished() {
            super(409, "NOT_PUBLISHED");
        }
    }

    /** It is cancelled. */
    static final class AlreadyCancelled extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCancelled() {
            super(409, "ALREADY_CANCELLED");
        }
    }

    /** It took place, and what took place is not cancelled. */
    static final class AlreadyHeld extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyHeld() {
            super(409, "ALREADY_HELD");
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

    /** It has not begun. */
    static final class NotStarted extends Refusal {
        private static final long serialVersionUID = 1L;

        NotStarted() {
            super(409, "NOT_STARTED");
        }
    }

    /** More people have a place or wait than the new bound allows. */
    static final class CapacityBelowTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        CapacityBelowTaken(int taken) {
            super(409, "CAPACITY_BELOW_TAKEN", taken);
            with("taken", taken);
        }
    }

    /** More people wait than the new bound allows. */
    static final class WaitlistBelowWaiting extends Refusal {
        private static final long serialVersionUID = 1L;

        WaitlistBelowWaiting(int waiting) {
            super(409, "WAITLIST_BELOW_WAITING", waiting);
            with("waitlisted", waiting);
        }
    }

    /** Other activities have more shifts than one document should carry. */
    static final class TooManyShifts extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyShifts(int most) {
            super(409, "TOO_MANY_SHIFTS", most);
        }
    }
}
