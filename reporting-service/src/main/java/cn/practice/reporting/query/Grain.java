package cn.practice.reporting.query;

import java.time.LocalDate;

/** How long a time a kept sum is over. */
public enum Grain {
    DAY,
    MONTH,
    YEAR;

    /** The first day of the time that a day belongs to. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the first such time that begins on a day or after it. */
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
