package cn.practice.reporting.total;

import cn.practice.kit.problem.Refusal;

/** 400: a grouping nobody knows, or too many. */
final class GroupingUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    GroupingUnknown() {
        super(400, "UNKNOWN_GROUPING");
    }
}
