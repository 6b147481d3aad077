package cn.practice.reporting.feed;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.slice.SliceTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The derivations of the log: which of them is the live one, and how others begin and end. */
public final class Generations {

    /** For a query of the live generation; the pointer is read in the same snapshot as the rows. */
    public static final String LIVE = "(select generation from live)";

    private Generations() {}

    /** The live generation, which stays live until this transaction ends. */
    public static long holdLive(Connection connection) throws SQLException {
        return Statement.of("select generation from live for share").one(connection, row -> row.count(1));
    }

    /** The live generation as this transaction sees it. */
    public static long live(Connection connection) throws SQLException {
        return Statement.of("select generation from live").one(connection, row -> row.count(1));
    }

    /** The live generation, when those who fold into it have ended; those who follow wait until this transaction does. */
    public static long holdAlone(Connection connection) throws SQLException {
        return Statement.of("select generation from live for update").one(connection, row -> row.count(1));
    }

    /** Makes another generation the live one. */
    public static void switchTo(Connection connection, long generation) throws SQLException {
        Statement.of("update live set generation = ?", generation).run(connection);
    }

    /** Begins an empty one of this version of the fold. */
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

    /** All but the live one and one more. */
    public static List<Long> othersThan(Connection connection, long kept) throws SQLException {
        return Statement.of("select id from generation where id <> ? and id <> (select generation from live)", kept)
                .list(connection, row -> row.count(1));
    }

    /**
     * Removes one, outside any transaction: a table is dropped only when nobody reads it, and who waits for that must
     * hold nothing that others wait for. One that is left half removed is found again by its row.
     */
    public static void drop(Connection connection, long generation) throws SQLException {
        Statement.of("delete from position where generation = ?", generation).run(connection);
        Statement.of("delete from fact where generation = ?", generation).run(connection);
        Statement.of("delete from journal where generation = ?", generation).run(connection);
        for (var slice : Slices.ALL) {
            for (var statement : new SliceTables(slice).drop(generation)) {
                Statement.of(statement).run(connection);
            }
        }
        Statement.of("delete from generation where id = ?", generation).run(connection);
    }

    /** Where each partition is folded to, in a generation. */
    public static Map<TopicPartition, Long> positions(Connection connection, long generation) throws SQLException {
        var positions = new TreeMap<TopicPartition, Long>(Partitions.ORDER);
        Statement.of("select topic, partition, next_offset from position where generation = ?", generation)
                .list(connection, row -> positions.put(new TopicPartition(row.text(1), row.number(2)), row.count(3)));
        return positions;
    }
}
