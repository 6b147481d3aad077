package cn.practice.reporting.fact;

import cn.practice.kit.problem.Refusal;

/** 400: a filter has a value that cannot occur. */
final class FilterRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    FilterRefused(String name) {
        super(400, "INVALID_FILTER", name);
    }
}
