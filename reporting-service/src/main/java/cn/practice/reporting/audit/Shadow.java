package cn.practice.reporting.audit;

import cn.practice.reporting.feed.Partitions;
import cn.practice.reporting.slice.Fold;
import cn.practice.reporting.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Generations beside the live one. */
final class Shadow {

    private static final List<String> TABLES = List.of("position", "rollup", "total", "fact", "journal");

    private Shadow() {}

    /** An empty one of this version of the fold. */
    static long create(Connection connection) throws SQLException {
        return Sql.of("insert into generation (fold_version) values (?) returning id", Fold.VERSION)
                .one(connection, row -> row.getLong(1));
    }

    /** Where each partition is folded to, in a generation. */
    static Map<TopicPartition, Long> positions(Connection connection, long generation) throws SQLException {
        var positions = new TreeMap<TopicPartition, Long>(Partitions.ORDER);
        Sql.of("select topic, partition, next_offset from position where generation = ?", generation)
                .list(
                        connection,
                        row -> positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        return positions;
    }

    /** Removes one generation. */
    static void drop(Connection connection, long generation) throws SQLException {
        Sql.of("update audit set shadow = null where shadow = ?", generation).run(connection);
        for (var table : TABLES) {
            Sql.of("delete from " + table + " where generation = ?", generation).run(connection);
        }
        Sql.of("delete from generation where id = ?", generation).run(connection);
    }

    /** Removes whatever is neither live nor this one: what earlier audits left for a rebuild, or by dying. */
    static void dropOthers(Connection connection, long kept) throws SQLException {
        var others = Sql.of("select id from generation where id <> ? and id <> (select generation from live)", kept)
                .list(connection, row -> row.getLong(1));
        for (var each : others) {
            drop(connection, each);
        }
    }
}
