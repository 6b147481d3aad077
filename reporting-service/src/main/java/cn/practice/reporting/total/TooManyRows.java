package cn.practice.reporting.total;

import cn.practice.kit.problem.Refusal;

/** 400: more rows than one answer may have. */
final class TooManyRows extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyRows(int most) {
        super(400, "TOO_MANY_ROWS", most);
    }
}
