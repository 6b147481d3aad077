package cn.practice.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads the outbox from its oldest row and deletes what was told.
 *
 * <p>It runs on the connection that holds the leadership: a relay that lost the one cannot use the other.
 */
final class OutboxBatches {

    private final Connection connection;
    private final int size;

    OutboxBatches(Connection connection, int size) {
        this.connection = connection;
        this.size = size;
    }

    /** A row of the outbox, in the order of appending. */
    record Row(
            long sequence,
            UUID id,
            String topic,
            String key,
            String type,
            String subject,
            long version,
            OffsetDateTime recordedAt,
            String body) {}

    List<Row> next() throws SQLException {
        try (var statement = connection.prepareStatement("""
                select sequence, id, topic, key, type, subject, version, recorded_at, body
                  from outbox order by sequence limit ?""")) {
            statement.setInt(1, size);
            try (var rows = statement.executeQuery()) {
                var batch = new ArrayList<Row>();
                while (rows.next()) {
                    batch.add(row(rows));
                }
                return batch;
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class),
                row.getString(9));
    }

    /** Only the rows read: one that was committed late may have a lower number than the last of them. */
    void delete(List<Row> told) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where sequence = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", told.stream().map(Row::sequence).toArray()));
            statement.executeUpdate();
        }
    }
}
