package cn.practice.reporting.query;

import java.time.LocalDate;

/** The length of time that a kept sum covers. */
public enum Grain {
    DAY,
    MONTH,
    YEAR;

    /** The first day of the day, month or year that a day belongs to. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the first one that does not begin before a day. */
    LocalDate firstNotBefore(LocalDate day) {
        var first = first(day);
        if (first.equals(day)) {
            return day;
        }
        return switch (this) {
            case DAY -> day;
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }
}
