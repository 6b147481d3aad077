package cn.practice.reporting.slice;

import static java.util.stream.Collectors.joining;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Rollup;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The two tables of a slice: its totals by the day, and its roll-ups. Each generation has partitions of its own, made
 * when it begins and dropped when it ends, so that nothing is deleted row by row.
 */
public final class SliceTables {

    /** Rows that are added to again and again find room beside them. */
    private static final int TOTAL_FILLED = 80;

    private static final int ROLLUP_FILLED = 60;

    private final Slice<?> slice;

    public SliceTables(Slice<?> slice) {
        this.slice = slice;
    }

    String total() {
        return slice.name() + "_total";
    }

    String rollup() {
        return slice.name() + "_rollup";
    }

    String total(long generation) {
        return total() + "_" + generation;
    }

    String rollup(long generation) {
        return rollup() + "_" + generation;
    }

    /** The columns that tell two totals apart, besides day and slot. */
    List<String> totalKey() {
        return slice.dimensions().stream().map(Dimension::column).toList();
    }

    /** The columns that tell two rolled-up sums apart, besides day and slot. */
    List<String> rollupKey() {
        return Stream.of(Stream.of("rollup", "grain"), Rollup.COLUMNS.stream(), evidence())
                .flatMap(columns -> columns)
                .toList();
    }

    /** The columns of its measures. */
    String measures() {
        return each(Measure::column);
    }

    String each(Function<Measure, String> text) {
        return slice.measures().stream().map(text).collect(joining(", "));
    }

    /** All dimensions as columns of its totals, empty where it is not divided by them. */
    String dimensions() {
        return Arrays.stream(Dimension.values())
                .map(each -> (slice.has(each) ? each.column() : "''") + " as " + each.column())
                .collect(joining(", "));
    }

    /** The same of one of its roll-ups. */
    String dimensions(Rollup rollup) {
        return Arrays.stream(Dimension.values())
                .map(each -> expression(rollup, each) + " as " + each.column())
                .collect(joining(", "));
    }

    private String expression(Rollup rollup, Dimension dimension) {
        if (dimension == Dimension.EVIDENCE) {
            return slice.has(dimension) ? dimension.column() : "''";
        }
        return rollup.expression(dimension);
    }

    /** The same of all of its roll-ups. */
    private String dimensionsOfAll() {
        return Arrays.stream(Dimension.values())
                .map(each -> slice.rollups().stream()
                        .map(rollup -> " when '" + rollup.name() + "' then " + expression(rollup, each))
                        .collect(joining("", "case rollup", " end as " + each.column())))
                .collect(joining(", "));
    }

    private Stream<String> evidence() {
        return slice.has(Dimension.EVIDENCE) ? Stream.of(Dimension.EVIDENCE.column()) : Stream.of();
    }

    /** The statements that make the partitions of a generation; those who read and write others go on. */
    public List<String> create(long generation) {
        return List.of(
                create(total(generation), total(), TOTAL_FILLED),
                attach(total(generation), total(), generation),
                create(rollup(generation), rollup(), ROLLUP_FILLED),
                attach(rollup(generation), rollup(), generation));
    }

    private static String create(String partition, String table, int filled) {
        return "create table %s (like %s including all) with (fillfactor = %d)".formatted(partition, table, filled);
    }

    private static String attach(String partition, String table, long generation) {
        return "alter table %s attach partition %s for values in (%d)".formatted(table, partition, generation);
    }

    /** The statements that drop them, each to be a transaction of its own: it waits for those who read the table. */
    public List<String> drop(long generation) {
        return List.of("drop table if exists " + total(generation), "drop table if exists " + rollup(generation));
    }

    /** The totals of a generation, over all slots: which of them holds a part of a sum is nothing that anybody is told. */
    public String totals() {
        return sums(total(), "day, " + String.join(", ", totalKey()));
    }

    /** The same, a row for each measure that is not 0, with all dimensions. */
    public String totalsByMeasure() {
        return byMeasure("day, " + dimensions(), totals());
    }

    /** The rolled-up sums of a generation. */
    public String rollups() {
        return sums(rollup(), "day, " + String.join(", ", rollupKey()));
    }

    /** The same, a row for each measure that is not 0, with all dimensions. */
    public String rollupsByMeasure() {
        return byMeasure("rollup as cut, grain, day, " + dimensionsOfAll(), rollups());
    }

    private String sums(String table, String key) {
        return "select " + key + ", " + each(measure -> "sum(%1$s) as %1$s".formatted(measure.column())) + " from "
                + table + " where generation = ? group by " + key;
    }

    private String byMeasure(String columns, String sums) {
        return "select measure, " + columns + ", amount from (" + sums + ") as sums cross join lateral (values "
                + each(measure -> "('" + measure.name() + "', " + measure.column() + ")")
                + ") as each (measure, amount) where amount <> 0";
    }
}
