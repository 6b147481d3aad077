package cn.practice.activity.signup.roster;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;

/** Why somebody cannot leave, or places cannot be taken away. */
final class Refusals {

    private Refusals() {}

    /** The deadline for giving up a place has passed. */
    static final class LateCancel extends Refusal {
        private static final long serialVersionUID = 1L;

        LateCancel(Instant deadline) {
            super(409, "LATE_CANCEL", deadline);
            with("withdrawalDeadline", deadline);
        }
    }

    /** The person came already. */
    static final class AlreadyCheckedIn extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCheckedIn() {
            super(409, "ALREADY_CHECKED_IN");
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
}
