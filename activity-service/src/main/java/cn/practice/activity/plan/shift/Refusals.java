package cn.practice.activity.plan.shift;

import cn.practice.kit.problem.Refusal;

/** Why a shift is not added or changed. */
final class Refusals {

    private Refusals() {}

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
