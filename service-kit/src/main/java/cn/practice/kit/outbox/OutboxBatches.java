package cn.practice.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows out of the outbox, the oldest first, in a transaction that ends once they were told.
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
            String body,
            @Nullable String trace) {}

    /**
     * The oldest rows, deleted and noted as told unless {@link #putBack} follows: they are gone when {@link #told}
     * returns.
     */
    List<Row> take() throws SQLException {
        connection.setAutoCommit(false);
        // as an array, or a plan may read the whole table, whose dead rows are many until they are vacuumed
        try (var statement = connection.prepareStatement("""
                with taken as (
                    delete from outbox where sequence = any (array (select sequence from outbox order by sequence limit ?))
                    returning sequence, id, topic, key, type, subject, version, recorded_at, body, trace),
                noted as (
                    update outbox_told set until = greatest(until, (select max(recorded_at) from taken))
                    where exists (select from taken))
                select sequence, id, topic, key, type, subject, version, recorded_at, body, trace from taken""")) {
            statement.setInt(1, size);
            try (var rows = statement.executeQuery()) {
                var batch = new ArrayList<Row>();
                while (rows.next()) {
                    batch.add(row(rows));
                }
                batch.sort(Comparator.comparingLong(Row::sequence));
                return batch;
            }
        }
    }

    void told() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void putBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
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
                row.getString(9),
                row.getString(10));
    }
}
