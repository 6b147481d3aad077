package cn.practice.reporting.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a period that is read from sums of one grain: years that lie whole within it, months beside them, single days
 * at its edges. So even a period of years is a few rows a key.
 *
 * @param from the first day of the first day, month or year; open where null
 * @param to any day of the last one; open where null
 */
public record PeriodSlice(
        Grain grain, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** A period, divided by these grains, of which days must be one. */
    public static List<PeriodSlice> of(Period period, List<Grain> grains) {
        var coarsestFirst = Arrays.stream(Grain.values())
                .filter(grains::contains)
                .sorted(Comparator.reverseOrder())
                .toList();
        var stretches = new ArrayList<PeriodSlice>();
        divide(period.from(), period.to(), coarsestFirst, stretches);
        return stretches;
    }

    private static void divide(
            @Nullable LocalDate from, @Nullable LocalDate to, List<Grain> coarsestFirst, List<PeriodSlice> stretches) {
        if (from != null && to != null && from.isAfter(to)) {
            return;
        }
        var grain = coarsestFirst.getFirst();
        var finer = coarsestFirst.subList(1, coarsestFirst.size());
        var first = from == null ? null : grain.firstNotBefore(from);
        var end = to == null ? null : grain.first(to.plusDays(1));
        if (grain == Grain.DAY) {
            stretches.add(new PeriodSlice(grain, from, to));
        } else if (first != null && end != null && !first.isBefore(end)) {
            divide(from, to, finer, stretches);
        } else {
            stretches.add(new PeriodSlice(grain, first, end == null ? null : end.minusDays(1)));
            if (first != null) {
                divide(from, first.minusDays(1), finer, stretches);
            }
            if (end != null) {
                divide(end, to, finer, stretches);
            }
        }
    }
}
