package cn.practice.activity.month;

import cn.practice.kit.time.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * When months close: when a working day of the next one begins.
 *
 * @param number of that working day, which every month must have
 */
record ClosingRule(WorkingDays days, int number) {

    /** No month has fewer working days. */
    private static final int EVERY_MONTH_HAS = 15;

    ClosingRule {
        if (number < 1 || number > EVERY_MONTH_HAS) {
            throw new IllegalArgumentException(
                    "months close on a working day from 1 to " + EVERY_MONTH_HAS + ", not on " + number);
        }
    }

    LocalDate closingDayOf(YearMonth month) {
        return days.ofMonth(month.plusMonths(1), number);
    }

    /** Whether a month has closed by a day; what is not over is told without a look at the calendar. */
    boolean isClosed(YearMonth month, LocalDate today) {
        return month.isBefore(YearMonth.from(today)) && !month.isAfter(lastClosed(today));
    }

    /** Those from one on that have closed by a day. */
    List<YearMonth> closed(YearMonth first, LocalDate today) {
        var last = lastClosed(today);
        return Stream.iterate(first, each -> !each.isAfter(last), each -> each.plusMonths(1))
                .toList();
    }

    private YearMonth lastClosed(LocalDate today) {
        var previous = YearMonth.from(today).minusMonths(1);
        return today.isBefore(closingDayOf(previous)) ? previous.minusMonths(1) : previous;
    }
}
