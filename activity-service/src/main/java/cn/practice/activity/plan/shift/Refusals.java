package cn.practice.activity.plan.shift;

import cn.practice.kit.problem.Refusal;

/** Why a shift is not added. */
final class Refusals {

    private Refusals() {}

    /** Other activities have more shifts than one document should carry. */
    static final class TooManyShifts extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyShifts(int most) {
            super(409, "TOO_MANY_SHIFTS", most);
        }
    }
}
