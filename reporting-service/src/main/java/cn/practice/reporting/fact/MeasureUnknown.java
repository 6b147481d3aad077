package cn.practice.reporting.fact;

import cn.practice.kit.problem.Refusal;

/** 400: no measure of this name. */
final class MeasureUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    MeasureUnknown() {
        super(400, "UNKNOWN_MEASURE");
    }
}
