package cn.practice.reporting.feed;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What facts come to: one row of sums per key, added up before the database is asked. */
final class Sums {

    private static final String TOTALS = upsert(
            "total", List.of(Dimension.values()).stream().map(Dimension::column).toList());
    private static final String ROLLUPS = upsert("rollup", List.of("cut", "grain", "one", "other", "evidence"));

    private final Map<Key, Map<Measure, Long>> totals = new HashMap<>();

    /** Adds a fact. */
    void add(Fact fact) {
        totals.computeIfAbsent(new Key(fact.day(), fact.dimensions()), missing -> new EnumMap<>(Measure.class))
                .merge(fact.measure(), fact.amount(), Long::sum);
    }

    /** Adds them to what is kept; nobody else may be adding to the same slot. */
    void addTo(Connection connection, long generation, int slot) throws SQLException {
        var rows = sorted(totals, Key.ORDER);
        var dimensions = Arrays.stream(Dimension.values())
                .<Function<Key, String>>map(each -> key -> each.of(key.dimensions))
                .toList();
        statement(TOTALS, generation, slot, rows, Key::day, dimensions).run(connection);
        statement(ROLLUPS, generation, slot, sorted(rolledUp(), Rolled.ORDER), Rolled::day, Rolled.COLUMNS)
                .run(connection);
    }

    private Map<Rolled, Map<Measure, Long>> rolledUp() {
        var rolled = new HashMap<Rolled, Map<Measure, Long>>();
        totals.forEach((key, amounts) -> {
            for (var cut : Rollup.values()) {
                for (var grain : cut.grains()) {
                    var sums =
                            rolled.computeIfAbsent(Rolled.of(cut, grain, key), missing -> new EnumMap<>(Measure.class));
                    amounts.forEach((measure, amount) -> sums.merge(measure, amount, Long::sum));
                }
            }
        });
        return rolled;
    }

    private static <K> List<Map.Entry<K, Map<Measure, Long>>> sorted(
            Map<K, Map<Measure, Long>> sums, Comparator<K> order) {
        return sums.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).toList();
    }

    private static String upsert(String table, List<String> keys) {
        return """
                insert into %1$s as kept (generation, slot, day, %2$s, %3$s)
                select ?, ?, date '1970-01-01' + day, %2$s, %3$s
                from unnest(?::int[], %4$s, %5$s) as added (day, %2$s, %3$s)
                on conflict (generation, day, %2$s, slot) do update set %6$s""".formatted(
                        table,
                        String.join(", ", keys),
                        Measure.COLUMNS,
                        keys.stream().map(each -> "?::text[]").collect(Collectors.joining(", ")),
                        Measure.columns(each -> "?::bigint[]"),
                        Measure.columns(each -> "%1$s = kept.%1$s + excluded.%1$s".formatted(each.column())));
    }

    private static <K> Sql statement(
            String upsert,
            long generation,
            int slot,
            List<Map.Entry<K, Map<Measure, Long>>> rows,
            Function<K, LocalDate> day,
            List<Function<K, String>> columns) {
        var keys = rows.stream().map(Map.Entry::getKey).toList();
        var sql = Sql.of(upsert, generation, slot);
        sql.add(
                "",
                keys.stream().mapToInt(key -> (int) day.apply(key).toEpochDay()).toArray());
        for (var column : columns) {
            sql.add("", (Object) keys.stream().map(column).toArray(String[]::new));
        }
        for (var measure : Measure.values()) {
            sql.add(
                    "",
                    rows.stream()
                            .mapToLong(row -> row.getValue().getOrDefault(measure, 0L))
                            .toArray());
        }
        return sql;
    }

    /** Of a total. */
    private record Key(LocalDate day, Dimensions dimensions) {

        /** Near each other in the order of the index, for the pages' sake. */
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparing(key -> key.dimensions.site());
    }

    /** Of a sum over more. */
    private record Rolled(Rollup cut, Grain grain, LocalDate day, String one, String other, String evidence) {

        private static final Comparator<Rolled> ORDER = Comparator.comparing(Rolled::cut)
                .thenComparing(Rolled::grain)
                .thenComparing(Rolled::day)
                .thenComparing(Rolled::one);

        private static final List<Function<Rolled, String>> COLUMNS =
                List.of(key -> key.cut.name(), key -> key.grain.name(), Rolled::one, Rolled::other, Rolled::evidence);

        static Rolled of(Rollup cut, Grain grain, Key key) {
            var dimensions = key.dimensions;
            return new Rolled(
                    cut,
                    grain,
                    grain.first(key.day),
                    cut.one(dimensions),
                    cut.other(dimensions),
                    dimensions.evidence());
        }
    }
}
