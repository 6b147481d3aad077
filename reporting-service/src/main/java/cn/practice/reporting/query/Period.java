package cn.practice.reporting.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days from and to, both included; open where one is null. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusals.PeriodReversed(from, to);
        }
    }

    /** The period of two query parameters, yyyy-mm-dd. */
    public static Period of(@Nullable String from, @Nullable String to) {
        return new Period(day("from", from), day("to", to));
    }

    /**
     * The days of it that there were: the last 12 months where neither end is given, and none after today. One that lies
     * ahead is refused, since nothing in it has taken place.
     */
    public Period soFar(LocalDate today) {
        var end = to == null ? today : to;
        var start = from == null ? yearTo(end).first() : from;
        if (start.isAfter(today)) {
            throw new Refusals.PeriodAhead(from == null ? "to" : "from", start);
        }
        return new Period(start, end.isAfter(today) ? today : end);
    }

    /** The 12 months that end with a day: both ends are included, so they begin on the day after its anniversary. */
    public static Period yearTo(LocalDate last) {
        return new Period(last.minusYears(1).plusDays(1), last);
    }

    /** The first day of a period that has one. */
    public LocalDate first() {
        return Objects.requireNonNull(from);
    }

    /** The last day of a period that has one. */
    public LocalDate last() {
        return Objects.requireNonNull(to);
    }

    /** The days of both. */
    public @Nullable Period within(LocalDate first, LocalDate last) {
        var start = from == null || from.isBefore(first) ? first : from;
        var end = to == null || to.isAfter(last) ? last : to;
        return start.isAfter(end) ? null : new Period(start, end);
    }

    /** Whether anything can be of this day. */
    public static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!isDay(day)) {
                throw new Refusals.NoSuchDay(name);
            }
            return day;
        } catch (DateTimeException e) {
            throw new Refusals.NoSuchDay(name);
        }
    }
}
