package cn.practice.reporting.figure.totals;

import cn.practice.kit.problem.Refusal;

/** Why totals are not given. */
final class Refusals {

    private Refusals() {}

    /** 400: a grouping nobody knows, one given twice, or too many. */
    static final class GroupingUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        GroupingUnknown() {
            super(400, "UNKNOWN_GROUPING");
            with("parameter", "groupBy");
        }
    }

    /** 400: more rows than one answer may have. */
    static final class TooManyRows extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyRows(int most) {
            super(400, "TOO_MANY_ROWS", most);
        }
    }
}
