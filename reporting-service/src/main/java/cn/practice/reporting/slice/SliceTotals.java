package cn.practice.reporting.slice;

import static java.util.function.Predicate.not;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.PeriodSlice;
import cn.practice.reporting.query.Rollup;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sums of one slice, read from its roll-ups where they keep what is asked for, else from its totals. */
public final class SliceTotals {

    private final Slice<?> slice;
    private final SliceTables tables;
    private final String generation;

    /**
     * Of a generation.
     *
     * @param generation an expression
     */
    public SliceTotals(Slice<?> slice, String generation) {
        this.slice = slice;
        this.tables = new SliceTables(slice);
        this.generation = generation;
    }

    /**
     * A query of rows that sum to a period, with the day, all dimensions and the slice's measures.
     *
     * @param asked the dimensions that somebody filters or groups by
     * @param grains the times that still tell apart what is asked for
     */
    public Statement rows(Filter filter, Set<Dimension> asked, List<Grain> grains) {
        var rollup = rollup(asked);
        if (rollup == null) {
            return days(filter.period().from(), filter.period().to());
        }
        var rows = new Statement();
        for (var part : PeriodSlice.of(filter.period(), grains)) {
            if (!rows.isEmpty()) {
                rows.add("union all");
            }
            rows.add(rollup.grains().contains(part.grain()) ? rolledUp(rollup, part) : days(part.from(), part.to()));
        }
        return rows;
    }

    private @Nullable Rollup rollup(Set<Dimension> asked) {
        var own = EnumSet.noneOf(Dimension.class);
        own.addAll(asked);
        own.removeIf(not(slice::has));
        return slice.rollups().stream()
                .filter(each -> each.keepsAll(own))
                .findFirst()
                .orElse(null);
    }

    private Statement days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Statement.of("select day, " + tables.dimensions() + ", " + tables.measures())
                .add("from " + tables.total() + " where generation = " + generation)
                .add(Filter.days(from, to));
    }

    private Statement rolledUp(Rollup rollup, PeriodSlice part) {
        return Statement.of("select day, " + tables.dimensions(rollup) + ", " + tables.measures())
                .add("from " + tables.rollup() + " where generation = " + generation)
                .add("and rollup = '" + rollup.name() + "' and grain = '" + part.grain() + "'")
                .add(Filter.days(part.from(), part.to()));
    }
}
