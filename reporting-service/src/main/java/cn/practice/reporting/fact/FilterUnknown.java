package cn.practice.reporting.fact;

import cn.practice.kit.problem.Refusal;

/** 400: a filter nobody knows; to leave it out would answer with another figure than asked for. */
final class FilterUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    FilterUnknown(String name) {
        super(400, "UNKNOWN_FILTER", name);
    }
}
