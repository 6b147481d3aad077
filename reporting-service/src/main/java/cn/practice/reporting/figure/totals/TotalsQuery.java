package cn.practice.reporting.figure.totals;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.PeriodSlice;
import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Measures;
import cn.practice.reporting.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which totals are asked for. Two that ask the same are equal, and are read once. */
public record TotalsQuery(Filter filter, List<Grouping> groupings) {

    /** Everything a filter lets through, divided by these. */
    public static TotalsQuery of(Filter filter, Dimension... by) {
        return new TotalsQuery(
                filter, Arrays.stream(by).<Grouping>map(Grouping.By::new).toList());
    }

    /** The query of a filter and a groupBy parameter. */
    static TotalsQuery of(Filter filter, @Nullable String groupBy) {
        return new TotalsQuery(filter, Grouping.parse(groupBy));
    }

    List<String> groupBy() {
        return groupings.stream().map(Grouping::label).toList();
    }

    Sql sql(String generation) {
        var keys = groupings.stream().map(Grouping::expression).toList();
        var columns = new ArrayList<>(keys);
        columns.add(Measures.SUMS);
        var sql = Sql.of("select " + String.join(", ", columns) + " from (")
                .add(rows(generation))
                .add(") as kept where true")
                .add(filter.dimensions());
        var key = String.join(", ", keys);
        return keys.isEmpty() ? sql : sql.add("group by " + key + " order by " + key);
    }

    /** Rows that sum to the period: those of roll-ups where they keep what is asked, else those of single days. */
    private Sql rows(String generation) {
        var cut = cut();
        if (cut == null) {
            return days(generation, filter.period().from(), filter.period().to());
        }
        var rows = new Sql();
        for (var stretch : PeriodSlice.of(filter.period(), grains())) {
            if (!rows.isEmpty()) {
                rows.add("union all");
            }
            rows.add(
                    stretch.grain() == Grain.DAY && !cut.grains().contains(Grain.DAY)
                            ? days(generation, stretch.from(), stretch.to())
                            : rolled(generation, cut, stretch));
        }
        return rows;
    }

    private static Sql days(String generation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Sql.of("select day, " + Dimension.COLUMNS + ", " + Measure.COLUMNS)
                .add("from total where generation = " + generation)
                .add(Filter.days(from, to));
    }

    private static Sql rolled(String generation, Rollup cut, PeriodSlice stretch) {
        return Sql.of("select day, " + cut.columns() + ", " + Measure.COLUMNS)
                .add("from rollup where generation = " + generation)
                .add("and cut = '" + cut + "' and grain = '" + stretch.grain() + "'")
                .add(Filter.days(stretch.from(), stretch.to()));
    }

    private @Nullable Rollup cut() {
        var asked = EnumSet.noneOf(Dimension.class);
        asked.addAll(filter.asked());
        groupings.stream().map(Grouping::divides).filter(Objects::nonNull).forEach(asked::add);
        return Rollup.of(asked);
    }

    /** Those no longer than the shortest that is asked for. */
    private List<Grain> grains() {
        var longest = groupings.stream()
                .map(Grouping::coarsest)
                .min(Comparator.naturalOrder())
                .orElse(Grain.YEAR);
        return Arrays.stream(Grain.values())
                .filter(each -> each.compareTo(longest) <= 0)
                .toList();
    }

    /** The address of the facts of one row. */
    String facts(Map<String, String> key) {
        var narrowed = filter;
        for (var grouping : groupings) {
            var value = key.get(grouping.label());
            if (value != null) {
                narrowed = grouping.narrow(narrowed, value);
            }
        }
        return narrowed.factsLink(null);
    }
}
