package cn.practice.reporting.query;

import java.util.List;
import java.util.Set;

/**
 * Sums over months and years that keep only a few dimensions, and always the evidence. A question about no other
 * dimensions is answered from rows whose number grows neither with days nor with activities.
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

    /** The value of one of the {@link #COLUMNS}; empty where it keeps fewer dimensions. */
    public String value(int column, Dimensions dimensions) {
        return column < kept.size() ? kept.get(column).of(dimensions) : "";
    }

    /** The column of a dimension other than the evidence, or an empty text. */
    public String expression(Dimension dimension) {
        int column = kept.indexOf(dimension);
        return column < 0 ? "''" : COLUMNS.get(column);
    }
}
