package cn.practice.reporting.fact;

import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;

/** 400: the period ends before it begins. */
final class PeriodReversed extends Refusal {

    private static final long serialVersionUID = 1L;

    PeriodReversed(LocalDate from, LocalDate to) {
        super(400, "INVALID_PERIOD", from, to);
    }
}
