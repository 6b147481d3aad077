package cn.practice.activity.reach;

import cn.practice.kit.problem.Refusal;

/** Why people are not counted. */
final class Refusals {

    private Refusals() {}

    /** Another number stands for this audience and channel; it must be reversed first. */
    static final class AlreadyCounted extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCounted(ReachView standing) {
            super(409, "ALREADY_COUNTED", standing.persons());
            with("reachId", standing.id());
        }
    }
}
