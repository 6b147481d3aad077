package cn.practice.volunteer.appointment;

import cn.practice.kit.problem.Invalid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days on which an appointment acts, both included; without a last one until it is revoked. */
record Term(LocalDate from, @Nullable LocalDate to) {

    private static final int MOST_YEARS = 5;

    /** From today unless said otherwise; refuses days that are over, turned round or too far away. */
    static Term of(@Nullable LocalDate fromDay, @Nullable LocalDate toDay, LocalDate today) {
        var from = Objects.requireNonNullElse(fromDay, today);
        if (from.isBefore(today)) {
            throw new Invalid("fromDay", "not before today");
        }
        if (from.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Invalid("fromDay", "within five years");
        }
        if (toDay != null && toDay.isBefore(from)) {
            throw new Invalid("toDay", "not before fromDay");
        }
        if (toDay != null && toDay.isAfter(from.plusYears(MOST_YEARS))) {
            throw new Invalid("toDay", "at most five years after fromDay");
        }
        return new Term(from, toDay);
    }

    boolean hasBegun(LocalDate day) {
        return !from.isAfter(day);
    }

    boolean isOver(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean meets(Term other) {
        return !isOver(other.from) && !other.isOver(from);
    }
}
