package cn.practice.reporting.fact;

import cn.practice.kit.problem.Refusal;

/** 400: not a day of the calendar, written yyyy-mm-dd. */
final class NoSuchDay extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchDay(String field) {
        super(400, "INVALID_DAY", field);
    }
}
