package cn.practice.reporting.feed;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.slice.SliceTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a generation that another derivation must have alike. Each statement has one question mark, the generation.
 *
 * @param key the columns that tell them apart, all but the amount
 * @param rows with the key as it is shown
 * @param stored the same rows as they are stored, which is quicker to read
 */
public record Derived(String what, String key, String rows, String stored) {

    private static final String DIMENSIONS = "day, " + Dimension.COLUMNS;

    private static final List<SliceTables> SLICES =
            Slices.ALL.stream().map(SliceTables::new).toList();

    private static final Derived FACTS = new Derived(
            "FACT",
            "event_id, ordinal, measure, " + DIMENSIONS + ", activity, volunteer, recorded_at",
            "select event_id, ordinal, measure, " + DIMENSIONS
                    + ", coalesce(activity::text, '') as activity, coalesce(volunteer::text, '') as volunteer,"
                    + " recorded_at, amount from fact where generation = ?",
            "select event_id, ordinal, measure, " + DIMENSIONS
                    + ", activity, volunteer, recorded_at, amount from fact where generation = ?");

    private static final Derived EVENTS = new Derived(
            "EVENT",
            "event_id, type, subject, version, recorded_at, headers, body, undecided",
            "select event_id, type, subject, version, recorded_at, md5(headers) as headers,"
                    + " md5(coalesce(body, '')) as body, coalesce(undecided, '') as undecided, 1 as amount"
                    + " from journal where generation = ?",
            "select event_id, type, subject, version, recorded_at, headers, body, undecided from journal"
                    + " where generation = ?");

    private static final String COUNT = """
            select figure, sum(amount) as amount
            from position join lateral (values ('foldedEvents', events), ('undecided', undecided)) as each (figure, amount)
                on true
            where generation = ? group by figure""";

    /** All there is, slice by slice where it is kept so. */
    public static final List<Derived> ALL = Stream.of(
                    SLICES.stream()
                            .map(each -> new Derived(
                                    "TOTAL", "measure, " + DIMENSIONS, each.totalsByMeasure(), each.totals())),
                    SLICES.stream()
                            .map(each -> new Derived(
                                    "ROLLUP",
                                    "measure, cut, grain, " + DIMENSIONS,
                                    each.rollupsByMeasure(),
                                    each.rollups())),
                    Stream.of(FACTS, EVENTS, new Derived("COUNT", "figure", COUNT, COUNT)))
            .flatMap(each -> each)
            .toList();

    /** Totals of all slices, a line of text for each measure that is not 0, in the order of the lines. */
    public static Statement lines(long generation) {
        var all = Statement.of("select line collate \"C\" as line from (");
        var separator = "";
        for (var slice : SLICES) {
            all.add(
                    separator + "select concat_ws('|', measure, " + DIMENSIONS + ", amount) as line from ("
                            + slice.totalsByMeasure() + ") as sums",
                    generation);
            separator = "union all ";
        }
        return all.add(") as lines order by line");
    }
}
