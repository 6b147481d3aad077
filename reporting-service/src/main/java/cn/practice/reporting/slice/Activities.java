package cn.practice.reporting.slice;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Rollup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How everything is divided that happens at activities. */
public final class Activities {

    private static final Set<Dimension> DIMENSIONS = EnumSet.of(
            Dimension.SITE, Dimension.OWNER_SITE, Dimension.TEAM, Dimension.KIND, Dimension.FORM, Dimension.CAMPAIGN);

    private static final List<Rollup> ROLLUPS = List.of(
            Rollup.of("CAMPAIGN", Dimension.CAMPAIGN),
            Rollup.of("KIND", Dimension.KIND, Dimension.FORM),
            Rollup.of("PLACE", Dimension.SITE, Dimension.OWNER_SITE),
            Rollup.of("TEAM", Dimension.TEAM, Dimension.OWNER_SITE));

    private Activities() {}

    /** By what an activity is, and by these. */
    public static Set<Dimension> dimensionsWith(Dimension... more) {
        var all = EnumSet.copyOf(DIMENSIONS);
        all.addAll(List.of(more));
        return all;
    }

    /** The smallest, and then those by what an activity is. */
    public static List<Rollup> rollupsAfter(Rollup smallest) {
        return Stream.concat(Stream.of(smallest), ROLLUPS.stream()).toList();
    }
}
