package cn.practice.reporting.figure.totals;

import static java.util.stream.Collectors.joining;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.figure.Measures;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.SliceTotals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which totals are asked for. Two that ask the same are equal, and are read once. */
public record TotalsQuery(Filter filter, List<Grouping> groupings) {

    private static final String PLACES = "asked_place";

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

    /** One statement over the slices that the filter lets through: each sums its own measures and has 0 for all others. */
    Statement sql(String generation) {
        var places = filter.places();
        var sql = places.isEmpty()
                ? new Statement()
                : Statement.of("with " + PLACES + " (site) as (").add(places).add(")");
        sql.add("select "
                        + columns(
                                keys(), Measures.COLUMNS.stream().map("cast(sum(%1$s) as bigint) as %1$s"::formatted)))
                .add("from (");
        var separator = "";
        for (var slice : Slices.ALL) {
            if (slice.hasAnyOf(filter)) {
                sql.add(separator).add(of(slice, generation));
                separator = "union all";
            }
        }
        sql.add(") as slices");
        var key = keys().collect(joining(", "));
        return key.isEmpty() ? sql : sql.add("group by " + key + " order by " + key);
    }

    private Statement of(Slice<?> slice, String generation) {
        var named = IntStream.range(0, groupings.size())
                .mapToObj(i -> groupings.get(i).expression() + " as " + key(i));
        var sql = Statement.of("select " + columns(named, sums(slice)) + " from (")
                .add(new SliceTotals(slice, generation).rows(filter, asked(), grains()))
                .add(") as kept where true")
                .add(filter.dimensionsAt(PLACES));
        return groupings.isEmpty() ? sql : sql.add("group by " + keys().collect(joining(", ")));
    }

    private static Stream<String> sums(Slice<?> slice) {
        return Slices.MEASURES.stream().flatMap(each -> slice.measures().contains(each) ? each.sums() : none(each));
    }

    private static Stream<String> none(Measure measure) {
        return measure.figures().stream().map("cast(0 as bigint) as %s"::formatted);
    }

    private static String columns(Stream<String> keys, Stream<String> sums) {
        return Stream.concat(keys, sums).collect(joining(", "));
    }

    private Stream<String> keys() {
        return IntStream.range(0, groupings.size()).mapToObj(TotalsQuery::key);
    }

    private static String key(int grouping) {
        return "key_" + (grouping + 1);
    }

    private Set<Dimension> asked() {
        var asked = groupings.stream()
                .map(Grouping::divides)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
        asked.addAll(filter.asked());
        return asked;
    }

    /** Those that are not longer than the shortest one asked for. */
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
