package cn.practice.kit.outbox;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

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

    /**
     * The oldest rows, deleted and noted as told unless {@link #putBack} follows: they are gone when {@link #told}
     * returns.
     */
    List<OutboxRow> take() throws SQLException {
        connection.setAutoCommit(false);
        // as an array, or a plan may read the whole table, whose dead rows are many until they are vacuumed
        var batch = Statement.of("""
                with taken as (
                    delete from outbox where sequence = any (array (select sequence from outbox order by sequence limit ?))
                    returning sequence, id, topic, key, type, subject, version, recorded_at, body, trace),
                noted as (
                    update outbox_told set until = greatest(until, (select max(recorded_at) from taken))
                    where exists (select from taken))
                select sequence, id, topic, key, type, subject, version, recorded_at, body, trace from taken""", size).list(connection, OutboxBatches::read);
        batch.sort(Comparator.comparingLong(OutboxRow::sequence));
        return batch;
    }

    void told() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void putBack() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static OutboxRow read(Row row) throws SQLException {
        return new OutboxRow(
                row.count(1),
                row.id(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.count(7),
                row.instant(8),
                row.text(9),
                row.textOrNull(10));
    }
}
