package cn.practice.reporting.figure;

import cn.practice.kit.problem.Refusal;

/** Why figures are not read. */
final class Refusals {

    private Refusals() {}

    /** 403: facts of sites and teams for which the caller does not act. */
    static final class FactsOfOthers extends Refusal {
        private static final long serialVersionUID = 1L;

        FactsOfOthers() {
            super(403, "FACTS_OF_OTHERS");
        }
    }
}
