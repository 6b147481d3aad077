package cn.practice.reporting.query;

import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;

/** Why a question is not answered. */
final class Refusals {

    private Refusals() {}

    /** 400: not a day of the calendar, written yyyy-mm-dd. */
    static final class NoSuchDay extends Refusal {
        private static final long serialVersionUID = 1L;

        NoSuchDay(String field) {
            super(400, "INVALID_DAY", field);
        }
    }

    /** 400: the period ends before it begins. */
    static final class PeriodReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        PeriodReversed(LocalDate from, LocalDate to) {
            super(400, "INVALID_PERIOD", from, to);
        }
    }

    /** 400: a filter has a value that cannot occur. */
    static final class FilterRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        FilterRefused(String name) {
            super(400, "INVALID_FILTER", name);
        }
    }

    /** 400: an unknown parameter; to ignore it would be to answer with another figure. */
    static final class FilterUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        FilterUnknown(String name) {
            super(400, "UNKNOWN_FILTER", name);
        }
    }
}
