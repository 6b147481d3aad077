package cn.practice.reporting.figure.facts;

import cn.practice.kit.problem.Refusal;

/** Why facts are not listed. */
final class Refusals {

    private Refusals() {}

    /** 400: no measure of this name. */
    static final class MeasureUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        MeasureUnknown() {
            super(400, "UNKNOWN_MEASURE");
        }
    }
}
