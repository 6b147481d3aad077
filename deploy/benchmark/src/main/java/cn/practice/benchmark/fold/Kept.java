package cn.practice.benchmark.fold;

import cn.practice.benchmark.WrongResult;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** What reporting-service has in its database, read from outside. */
final class Kept implements AutoCloseable {

    private static final int FETCH = 5_000;
    private static final String KEY =
            "measure, day, site, owner_site, team, kind, form, campaign, evidence, audience, channel";
    private static final List<String> DIMENSIONS =
            List.of("site", "owner_site", "team", "kind", "form", "campaign", "evidence", "audience", "channel");
    private static final List<String> ACTIVITY = DIMENSIONS.subList(0, 6);

    /** Each slice has its measures side by side and only its own dimensions, facts have one measure and all of them. */
    private static final String TOTALS = "("
            + String.join(
                    " union all ",
                    slice("people", List.of("site"), "VOLUNTEERS", "LECTURERS"),
                    slice("signup", ACTIVITY, "SIGN_UPS", "WAITLIST"),
                    slice("service", DIMENSIONS.subList(0, 7), "SESSIONS", "ATTENDANCES", "SERVICE_MINUTES"),
                    slice("reach", DIMENSIONS, "IDENTIFIED_REACH", "REACH"))
            + ") as totals";

    private static final String LIVE = " where generation = (select generation from live)";

    private final Connection connection;

    Kept(String url) throws SQLException {
        connection = connect(url);
    }

    private static String slice(String name, List<String> dimensions, String... measures) {
        var columns = DIMENSIONS.stream()
                .map(each -> (dimensions.contains(each) ? each : "''") + " as " + each)
                .collect(Collectors.joining(", "));
        return "select generation, day, measure, amount, " + columns + " from " + name
                + "_total cross join lateral (values "
                + Stream.of(measures)
                        .map(each -> "('%s', %s)".formatted(each, each.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "))
                + ") as each (measure, amount)";
    }

    /** An empty database in the place of the one there is. */
    static void startOver(String serverUrl, String database) throws SQLException {
        try (var connection = connect(serverUrl);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
            statement.execute("checkpoint");
        }
    }

    /** Whether the feed holds its partitions: what follows is folding. */
    boolean isClaimed(int partitions) throws SQLException {
        return number("select case when to_regclass('claim') is null then 0 else 1 end") == 1
                && number("select count(*) from claim") == partitions;
    }

    boolean hasReached(Map<TopicPartition, Long> ends) throws SQLException {
        var positions = new HashMap<TopicPartition, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select topic, partition, next_offset from position" + LIVE)) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** How many events are folded. */
    long events() throws SQLException {
        return number("select coalesce(sum(events), 0)::bigint from position" + LIVE);
    }

    /** Lets nobody fold until it is closed. */
    AutoCloseable held() throws SQLException {
        connection.setAutoCommit(false);
        number("select generation from live for update");
        return () -> {
            connection.rollback();
            connection.setAutoCommit(true);
        };
    }

    /** The size of the whole database, indexes included. */
    long bytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    /** Passes when journal, facts and totals are exactly what was counted. */
    void demandEqual(Count count) throws SQLException {
        WrongResult.unless("events in the journal", count.events(), number("select count(*) from journal" + LIVE));
        WrongResult.unless("facts", count.facts(), number("select count(*) from fact" + LIVE));
        demandEqual(count, "fact");
        demandEqual(count, TOTALS);
    }

    private void demandEqual(Count count, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            int keys = 0;
            try (var rows = statement.executeQuery("select " + KEY + ", sum(amount) from " + table + LIVE + " group by "
                    + KEY + " having sum(amount) <> 0")) {
                while (rows.next()) {
                    count.demandEqual("sum over " + table, key(rows), rows.getLong(12));
                    keys++;
                }
            }
            WrongResult.unless("different keys in " + table, count.keys(), keys);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static FactKey key(ResultSet row) throws SQLException {
        return new FactKey(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
