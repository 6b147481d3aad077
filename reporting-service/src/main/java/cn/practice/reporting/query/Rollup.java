package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The few dimensions that a roll-up keeps; evidence is always among them, the others are summed over. Whoever asks for
 * no others is answered from rows that grow neither with the days nor with the activities there are.
 */
public enum Rollup {
    // the smallest one comes first; it alone is kept by the day as well
    REACHED(List.of(Grain.DAY, Grain.MONTH, Grain.YEAR), Dimension.AUDIENCE, Dimension.CHANNEL),
    CAMPAIGN(List.of(Grain.MONTH, Grain.YEAR), Dimension.CAMPAIGN, null),
    KIND(List.of(Grain.MONTH, Grain.YEAR), Dimension.KIND, Dimension.FORM),
    PLACE(List.of(Grain.MONTH, Grain.YEAR), Dimension.SITE, Dimension.OWNER_SITE),
    TEAM(List.of(Grain.MONTH, Grain.YEAR), Dimension.TEAM, Dimension.OWNER_SITE);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Grain> grains;

    private final Dimension one;
    private final @Nullable Dimension other;

    Rollup(List<Grain> grains, Dimension one, @Nullable Dimension other) {
        this.grains = grains;
        this.one = one;
        this.other = other;
    }

    /** The smallest cut that keeps all of these; null where none does. */
    public static @Nullable Rollup of(Collection<Dimension> asked) {
        return Arrays.stream(values())
                .filter(each -> asked.stream().allMatch(each::keeps))
                .findFirst()
                .orElse(null);
    }

    /** The times it is kept over. */
    public List<Grain> grains() {
        return grains;
    }

    /** What a place has in the column "one". */
    public String one(Dimensions dimensions) {
        return one.of(dimensions);
    }

    /** What a place has in the column "other". */
    public String other(Dimensions dimensions) {
        return other == null ? "" : other.of(dimensions);
    }

    /** All dimensions as columns of its rows, empty where it does not keep them. */
    public String columns() {
        return Arrays.stream(Dimension.values())
                .map(each -> expression(each) + " as " + each.column())
                .collect(Collectors.joining(", "));
    }

    /** The same of the rows of all cuts. */
    public static String allColumns() {
        return Arrays.stream(Dimension.values())
                .map(each -> Arrays.stream(values())
                        .map(cut -> " when '" + cut + "' then " + cut.expression(each))
                        .collect(Collectors.joining("", "case cut", " end as " + each.column())))
                .collect(Collectors.joining(", "));
    }

    private String expression(Dimension dimension) {
        if (dimension == Dimension.EVIDENCE) {
            return dimension.column();
        }
        return dimension == one ? "one" : dimension == other ? "other" : "''";
    }

    private boolean keeps(Dimension dimension) {
        return dimension == Dimension.EVIDENCE || dimension == one || dimension == other;
    }
}
