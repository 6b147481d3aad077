package cn.practice.activity.attendance.checkout;

import cn.practice.kit.problem.Refusal;

/** Why somebody is not checked out. */
final class Refusals {

    private Refusals() {}

    /** Nobody was ever checked in. */
    static final class NotClocked extends Refusal {
        private static final long serialVersionUID = 1L;

        NotClocked() {
            super(409, "NOT_CLOCKED");
        }
    }
}
