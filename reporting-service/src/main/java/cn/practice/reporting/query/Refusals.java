package cn.practice.reporting.query;

import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;

/** Why a question is not answered. */
final class Refusals {

    /** The member of a problem that names the parameter at fault. */
    private static final String PARAMETER = "parameter";

    private Refusals() {}

    /** 400: not a day of the calendar, written yyyy-mm-dd. */
    static final class NoSuchDay extends Refusal {
        private static final long serialVersionUID = 1L;

        NoSuchDay(String field) {
            super(400, "INVALID_DAY", field);
            with(PARAMETER, field);
        }
    }

    /** 400: the period ends before it begins. */
    static final class PeriodReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        PeriodReversed(LocalDate from, LocalDate to) {
            super(400, "INVALID_PERIOD", from, to);
            with(PARAMETER, "from");
        }
    }

    /** 400: nothing in the period has taken place yet. */
    static final class PeriodAhead extends Refusal {
        private static final long serialVersionUID = 1L;

        PeriodAhead(String parameter, LocalDate from) {
            super(400, "PERIOD_AHEAD", from);
            with(PARAMETER, parameter);
        }
    }

    /** 400: a filter has a value that cannot occur. */
    static final class FilterRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        FilterRefused(String name) {
            super(400, "INVALID_FILTER", name);
            with(PARAMETER, name);
        }
    }
}
