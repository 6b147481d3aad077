package cn.practice.reporting.feed;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.slice.SliceTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The derivations of the log, each whole: which one is live, and how others begin and end. */
public final class Generations {

    /** For a query of the live generation; the pointer is read in the same snapshot as the rows. */
    public static final String LIVE = "(select generation from live)";

    private static final String READERS = """
            select exists (select from pg_stat_activity where datname = current_database() and usename = current_user
                and pid <> pg_backend_pid() and xact_start < ?)""";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration LOOK = Duration.ofMillis(20);

    private Generations() {}

    /** What has been folded. */
    public record State(int foldVersion, long events, long undecided) {}

    /** The live generation, which stays live until this transaction ends. */
    public static long holdLive(Connection connection) throws SQLException {
        return Statement.of("select generation from live for share").one(connection, row -> row.count(1));
    }

    /** The live generation as this transaction sees it. */
    public static long live(Connection connection) throws SQLException {
        return Statement.of("select generation from live").one(connection, row -> row.count(1));
    }

    /** The live generation, once no transaction folds into it; later ones wait until this transaction ends. */
    public static long holdAlone(Connection connection) throws SQLException {
        return Statement.of("select generation from live for update").one(connection, row -> row.count(1));
    }

    /** Makes another generation the live one. */
    public static void switchTo(Connection connection, long generation) throws SQLException {
        Statement.of("update live set generation = ?", generation).run(connection);
    }

    /** How much is folded into the live generation, and by which version of the fold. */
    public static State state(Connection connection) throws SQLException {
        return Statement.of("""
                        select fold_version, coalesce(sum(events), 0), coalesce(sum(undecided), 0)
                        from live join generation on generation.id = live.generation
                            left join position on position.generation = live.generation
                        group by fold_version""").one(connection, row -> new State(row.number(1), row.count(2), row.count(3)));
    }

    /** How many events of a generation are undecided. */
    public static long undecided(Connection connection, long generation) throws SQLException {
        return Statement.of("select coalesce(sum(undecided), 0) from position where generation = ?", generation)
                .one(connection, row -> row.count(1));
    }

    /** Begins an empty generation of this version of the fold. */
    public static long create(Connection connection) throws SQLException {
        long created = Statement.of("insert into generation (fold_version) values (?) returning id", Slices.VERSION)
                .one(connection, row -> row.count(1));
        for (var slice : Slices.ALL) {
            for (var statement : new SliceTables(slice).create(created)) {
                Statement.of(statement).run(connection);
            }
        }
        return created;
    }

    /** All generations but the live one and this one. */
    public static List<Long> othersThan(Connection connection, long kept) throws SQLException {
        return Statement.of("select id from generation where id <> ? and id <> (select generation from live)", kept)
                .list(connection, row -> row.count(1));
    }

    /**
     * Removes a generation, not to be called within a transaction: while it waits for readers it must hold no lock. If it
     * is interrupted, the generation's row is still there and says that something is left to remove.
     */
    public static void drop(Connection connection, long generation) throws SQLException {
        Statement.of("delete from position where generation = ?", generation).run(connection);
        Statement.of("delete from fact where generation = ?", generation).run(connection);
        Statement.of("delete from journal where generation = ?", generation).run(connection);
        for (var slice : Slices.ALL) {
            for (var statement : new SliceTables(slice).drop(generation)) {
                do {
                    awaitReaders(connection);
                } while (!isDropped(connection, statement));
            }
        }
        Statement.of("delete from generation where id = ?", generation).run(connection);
    }

    /** Gives up after a second: behind a long reader, such as a backup, all later readers would wait for this lock. */
    private static boolean isDropped(Connection connection, String statement) throws SQLException {
        try {
            return Database.inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, ignored -> {
                Statement.of("set local lock_timeout = '1s'").run(connection);
                Statement.of(statement).run(connection);
                return true;
            });
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Waits for transactions that may still see the generation as live and would read nothing once its tables are gone. */
    private static void awaitReaders(Connection connection) throws SQLException {
        var now = Statement.of("select clock_timestamp()").one(connection, row -> row.instant(1));
        var readers = Statement.of(READERS, now);
        try {
            while (readers.one(connection, row -> row.flag(1))) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The offset at which each partition of a generation goes on. */
    public static Map<TopicPartition, Long> positions(Connection connection, long generation) throws SQLException {
        var positions = new TreeMap<TopicPartition, Long>(Partitions.ORDER);
        Statement.of("select topic, partition, next_offset from position where generation = ?", generation)
                .list(connection, row -> positions.put(new TopicPartition(row.text(1), row.number(2)), row.count(3)));
        return positions;
    }
}
