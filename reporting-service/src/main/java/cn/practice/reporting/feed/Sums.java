package cn.practice.reporting.feed;

import cn.practice.reporting.fact.Cut;
import cn.practice.reporting.fact.Fact;
import cn.practice.reporting.fact.Fact.Place;
import cn.practice.reporting.fact.Grain;
import cn.practice.reporting.fact.Measure;
import cn.practice.reporting.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the facts of a poll come to: one sum per key, added up before the database is asked. */
final class Sums {

    private static final String KEY =
            "measure, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel";

    private static final String ROWS = """
            unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::bigint[]""";

    private static final String TOTALS = """
            insert into total as kept (generation, slot, %1$s, amount)
            select ?, ?, measure, date '1970-01-01' + day, site, owner_site, team, kind, form, campaign, evidence,
                audience, channel, amount
            from %2$s) as added (%1$s, amount)
            on conflict (generation, %1$s, slot) do update set amount = kept.amount + excluded.amount""".formatted(KEY, ROWS);

    private static final String ROLLUPS = """
            insert into rollup as kept (generation, slot, %1$s, cut, grain, amount)
            select ?, ?, measure, date '1970-01-01' + day, site, owner_site, team, kind, form, campaign, evidence,
                audience, channel, cut, grain, amount
            from %2$s, ?::text[], ?::text[]) as added (%1$s, amount, cut, grain)
            on conflict (generation, cut, grain, %1$s, slot) do update set amount = kept.amount + excluded.amount""".formatted(KEY, ROWS);

    private final Sql totals;
    private final Sql rollups;

    private Sums(Map<Key, Long> totals) {
        this.totals = rows(sorted(totals, Key.ORDER), Function.identity());
        var rolled = sorted(rolledUp(totals), Rolled.ORDER);
        this.rollups = rows(rolled, Rolled::key)
                .add(
                        "",
                        texts(rolled, each -> each.getKey().cut.name()),
                        texts(rolled, each -> each.getKey().grain.name()));
    }

    /** The sums of some facts, written out for the database. */
    static Sums of(List<Fact> facts) {
        var totals = new HashMap<Key, Long>();
        for (var each : facts) {
            totals.merge(new Key(each.measure(), each.day(), each.place()), each.amount(), Long::sum);
        }
        return new Sums(totals);
    }

    /** Adds them to what is kept; nobody else may be adding to the same slot. */
    void addTo(Connection connection, long generation, int slot) throws SQLException {
        Sql.of(TOTALS, generation, slot).add(totals).run(connection);
        Sql.of(ROLLUPS, generation, slot).add(rollups).run(connection);
    }

    private static Map<Rolled, Long> rolledUp(Map<Key, Long> totals) {
        var rolled = new HashMap<Rolled, Long>();
        totals.forEach((key, amount) -> {
            for (var cut : Cut.values()) {
                var place = cut.of(key.place);
                for (var grain : cut.grains()) {
                    var longer = new Key(key.measure, grain.first(key.day), place);
                    rolled.merge(new Rolled(cut, grain, longer), amount, Long::sum);
                }
            }
        });
        return rolled;
    }

    private static <K> List<Map.Entry<K, Long>> sorted(Map<K, Long> sums, Comparator<K> order) {
        return sums.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).toList();
    }

    private static <K> Sql rows(List<Map.Entry<K, Long>> sums, Function<K, Key> keyOf) {
        var keys = sums.stream().map(each -> keyOf.apply(each.getKey())).toList();
        return Sql.of(
                "",
                texts(keys, key -> key.measure.name()),
                keys.stream().map(key -> (int) key.day.toEpochDay()).toArray(Integer[]::new),
                texts(keys, key -> key.place.site()),
                texts(keys, key -> key.place.ownerSite()),
                texts(keys, key -> key.place.team()),
                texts(keys, key -> key.place.kind()),
                texts(keys, key -> key.place.form()),
                texts(keys, key -> key.place.campaign()),
                texts(keys, key -> key.place.evidence()),
                texts(keys, key -> key.place.audience()),
                texts(keys, key -> key.place.channel()),
                sums.stream().map(Map.Entry::getValue).toArray(Long[]::new));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** Of a total. */
    private record Key(Measure measure, LocalDate day, Place place) {

        /** Near each other in the order of the index, for the pages' sake. */
        private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.measure.name())
                .thenComparing(Key::day)
                .thenComparing(key -> key.place.site());
    }

    /** Of a sum over more. */
    private record Rolled(Cut cut, Grain grain, Key key) {

        private static final Comparator<Rolled> ORDER =
                Comparator.comparing(Rolled::cut).thenComparing(Rolled::grain).thenComparing(Rolled::key, Key.ORDER);
    }
}
