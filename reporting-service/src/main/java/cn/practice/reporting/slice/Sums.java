package cn.practice.reporting.slice;

import static java.util.stream.Collectors.joining;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Rollup;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What facts of a slice come to: one row of sums per key, added up before the database is asked. */
public final class Sums {

    private final Slice<?> slice;
    private final SliceTables tables;
    private final Map<Key, long[]> totals = new HashMap<>();

    public Sums(Slice<?> slice) {
        this.slice = slice;
        this.tables = new SliceTables(slice);
    }

    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** Adds a fact of this slice. */
    public void add(Fact fact) {
        totals.computeIfAbsent(
                                new Key(fact.day(), fact.dimensions()),
                                missing -> new long[slice.measures().size()])[
                        fact.measure().ordinal()] +=
                fact.amount();
    }

    /** The statement that adds them to what is kept; nobody else may be adding to the same slot. */
    public Statement upsert(long generation, int slot) {
        return upsert(
                        tables.total(generation),
                        tables.totalKey(),
                        generation,
                        slot,
                        Key::day,
                        totalColumns(),
                        totals,
                        Key.ORDER)
                .add(";")
                .add(upsert(
                        tables.rollup(generation),
                        tables.rollupKey(),
                        generation,
                        slot,
                        Rolled::day,
                        rollupColumns(),
                        rolledUp(),
                        Rolled.ORDER));
    }

    private List<Function<Key, String>> totalColumns() {
        return slice.dimensions().stream()
                .<Function<Key, String>>map(each -> key -> each.of(key.dimensions))
                .toList();
    }

    private List<Function<Rolled, String>> rollupColumns() {
        var evidence = slice.has(Dimension.EVIDENCE)
                ? Stream.<Function<Rolled, String>>of(Rolled::evidence)
                : Stream.<Function<Rolled, String>>of();
        return Stream.concat(
                        Stream.of(Rolled::rollup, rolled -> rolled.grain.name(), Rolled::one, Rolled::other), evidence)
                .toList();
    }

    private Map<Rolled, long[]> rolledUp() {
        var rolled = new HashMap<Rolled, long[]>();
        totals.forEach((key, amounts) -> {
            for (var rollup : slice.rollups()) {
                for (var grain : rollup.grains()) {
                    var sums =
                            rolled.computeIfAbsent(Rolled.of(rollup, grain, key), missing -> new long[amounts.length]);
                    for (int i = 0; i < amounts.length; i++) {
                        sums[i] += amounts[i];
                    }
                }
            }
        });
        return rolled;
    }

    private <K> Statement upsert(
            String table,
            List<String> key,
            long generation,
            int slot,
            Function<K, LocalDate> day,
            List<Function<K, String>> columns,
            Map<K, long[]> sums,
            Comparator<K> order) {
        var rows =
                sums.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).toList();
        var sql = Statement.of(text(table, String.join(", ", key), key.size()), generation, slot);
        sql.add(
                "",
                rows.stream()
                        .mapToInt(row -> (int) day.apply(row.getKey()).toEpochDay())
                        .toArray());
        for (var column : columns) {
            sql.add("", (Object)
                    rows.stream().map(row -> column.apply(row.getKey())).toArray(String[]::new));
        }
        for (var measure : slice.measures()) {
            sql.add(
                    "",
                    rows.stream()
                            .mapToLong(row -> row.getValue()[measure.ordinal()])
                            .toArray());
        }
        return sql;
    }

    private String text(String table, String key, int columns) {
        return """
                insert into %1$s as kept (generation, slot, day, %2$s, %3$s)
                select ?, ?, date '1970-01-01' + day, %2$s, %3$s
                from unnest(?::int[], %4$s, %5$s) as added (day, %2$s, %3$s)
                on conflict (generation, day, %2$s, slot) do update set %6$s""".formatted(
                        table,
                        key,
                        tables.measures(),
                        Stream.generate(() -> "?::text[]").limit(columns).collect(joining(", ")),
                        tables.each(measure -> "?::bigint[]"),
                        tables.each(measure -> "%1$s = kept.%1$s + excluded.%1$s".formatted(measure.column())));
    }

    /** Of a total. */
    private record Key(LocalDate day, Dimensions dimensions) {

        /** Near each other in the order of the index, for the pages' sake. */
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(key -> key.dimensions.site());
    }

    /** Of a sum over more. */
    private record Rolled(String rollup, Grain grain, LocalDate day, String one, String other, String evidence) {

        private static final Comparator<Rolled> ORDER = Comparator.comparing(Rolled::rollup)
                .thenComparing(Rolled::grain)
                .thenComparing(Rolled::day)
                .thenComparing(Rolled::one);

        static Rolled of(Rollup rollup, Grain grain, Key key) {
            var dimensions = key.dimensions;
            return new Rolled(
                    rollup.name(),
                    grain,
                    grain.first(key.day),
                    rollup.value(0, dimensions),
                    rollup.value(1, dimensions),
                    dimensions.evidence());
        }
    }
}
