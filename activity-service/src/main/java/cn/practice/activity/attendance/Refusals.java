package cn.practice.activity.attendance;

import cn.practice.kit.problem.Refusal;

/** Why nobody is checked in or out. */
final class Refusals {

    private Refusals() {}

    /** Nobody checks themselves in or out as leader. */
    static final class SelfCheckIn extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfCheckIn() {
            super(403, "SELF_CHECK_IN");
        }
    }
}
