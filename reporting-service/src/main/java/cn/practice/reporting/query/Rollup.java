package cn.practice.reporting.query;

import java.util.List;
import java.util.Set;

/**
 * Sums kept over longer times and fewer dimensions than a total has. Evidence is always among those that are kept, the
 * others are summed over. Whoever asks for no others is answered from rows that grow neither with the days nor with the
 * activities there are.
 *
 * @param kept the dimensions beside the evidence, at most two
 */
public record Rollup(String name, List<Grain> grains, List<Dimension> kept) {

    /** The columns that hold what is kept. */
    public static final List<String> COLUMNS = List.of("one", "other");

    public Rollup {
        if (kept.size() > COLUMNS.size()) {
            throw new IllegalArgumentException("a roll-up keeps two dimensions at most");
        }
    }

    /** One over months and years. */
    public static Rollup of(String name, Dimension... kept) {
        return new Rollup(name, List.of(Grain.MONTH, Grain.YEAR), List.of(kept));
    }

    /** One so small that it is kept by the day as well. */
    public static Rollup daily(String name, Dimension... kept) {
        return new Rollup(name, List.of(Grain.DAY, Grain.MONTH, Grain.YEAR), List.of(kept));
    }

    /** Whether it keeps all of these. */
    public boolean keepsAll(Set<Dimension> asked) {
        return asked.stream().allMatch(each -> each == Dimension.EVIDENCE || kept.contains(each));
    }

    /** What its row has in one of {@link #COLUMNS}; empty where it keeps less. */
    public String value(int column, Dimensions dimensions) {
        return column < kept.size() ? kept.get(column).of(dimensions) : "";
    }

    /** Where its row has a dimension other than the evidence. */
    public String expression(Dimension dimension) {
        int column = kept.indexOf(dimension);
        return column < 0 ? "''" : COLUMNS.get(column);
    }
}
