package cn.practice.reporting.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Tree;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are meant.
 *
 * @param site this site and all below it, the tree taken as it is now
 * @param exact one value per dimension, or {@link Dimension#NONE}; of the evidence also {@link Evidence#CLOCKED}
 * @param atStations only what took place at a station or a point of one
 */
public record Filter(Period period, @Nullable String site, Map<Dimension, String> exact, boolean atStations) {

    public Filter {
        exact = Map.copyOf(exact);
    }

    /** Everything in a period. */
    public static Filter in(Period period) {
        return new Filter(period, null, Map.of(), false);
    }

    public Filter with(Period other) {
        return new Filter(other, site, exact, atStations);
    }

    public Filter with(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(exact);
        more.put(dimension, value);
        return new Filter(period, site, more, atStations);
    }

    public Filter atStationsOnly() {
        return new Filter(period, site, exact, true);
    }

    /** The condition over a table that has day and dimensions; starts with "and". */
    public Statement condition() {
        return days(period.from(), period.to()).add(dimensions());
    }

    /** The condition over the day alone; starts with "and". */
    public static Statement days(@Nullable LocalDate from, @Nullable LocalDate to) {
        var sql = new Statement();
        if (from != null) {
            sql.add("and day >= ?", from);
        }
        if (to != null) {
            sql.add("and day <= ?", to);
        }
        return sql;
    }

    /** The condition over the dimensions alone; starts with "and". */
    public Statement dimensions() {
        var places = places();
        return places.isEmpty()
                ? exactly(new Statement())
                : exactly(Statement.of("and site in (").add(places).add(")"));
    }

    /** The same, where a table of this name has the {@link #places} in its column site. */
    public Statement dimensionsAt(String places) {
        return places().isEmpty()
                ? exactly(new Statement())
                : exactly(Statement.of("and site in (select site from " + places + ")"));
    }

    /** A query of the places it asks for; empty where it asks for none. */
    public Statement places() {
        var sql = new Statement();
        if (site != null) {
            sql.add("(" + Tree.SUBTREE + ")", site);
        }
        if (atStations) {
            sql.add(sql.isEmpty() ? "" : "intersect").add("(select site from (" + Tree.STATIONS + ") as at_station)");
        }
        return sql;
    }

    private Statement exactly(Statement sql) {
        exact.forEach((dimension, value) -> {
            if (dimension == Dimension.EVIDENCE && value.equals(Evidence.CLOCKED)) {
                sql.add(Evidence.IS_CLOCKED);
            } else {
                sql.add("and " + dimension.column() + " = ?", value.equals(Dimension.NONE) ? "" : value);
            }
        });
        return sql;
    }

    /** The sites it names, as places or as owners. */
    public Set<String> sites() {
        return Stream.of(Optional.ofNullable(site), named(Dimension.SITE), named(Dimension.OWNER_SITE))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The team it names. */
    public Optional<UUID> team() {
        return named(Dimension.TEAM).map(UUID::fromString);
    }

    private Optional<String> named(Dimension dimension) {
        return Optional.ofNullable(exact.get(dimension)).filter(not(Dimension.NONE::equals));
    }

    /** The dimensions it asks for. */
    public Set<Dimension> asked() {
        var asked = EnumSet.noneOf(Dimension.class);
        asked.addAll(exact.keySet());
        if (site != null || atStations) {
            asked.add(Dimension.SITE);
        }
        return asked;
    }

    /** The address of the facts themselves, of one measure or of all. */
    public String factsLink(@Nullable Measure measure) {
        var query = new StringBuilder();
        add(query, "measure", measure == null ? null : measure.name());
        add(query, "from", period.from());
        add(query, "to", period.to());
        add(query, "site", site);
        add(query, "level", atStations ? "STATION" : null);
        for (var dimension : Dimension.values()) {
            add(query, dimension.filter(), exact.get(dimension));
        }
        return query.isEmpty() ? "/facts" : "/facts?" + query.substring(1);
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value.toString(), UTF_8));
        }
    }
}
