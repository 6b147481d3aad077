package cn.practice.kit.outbox;

import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Keeps events beside the change that made them, so that both are committed or neither; the {@link Relay} tells them
 * afterwards.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Numbers the rows in the order of the arrays, which is that of the events. Nothing is recorded before its transaction
     * began, however long that waited for a connection: a {@link Marking} relies on it.
     */
    private static final String APPEND = """
            insert into outbox (recorded_at, id, topic, key, type, subject, version, trace, body)
            select greatest(?::timestamptz, now()), *
              from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[])""";

    private final Sql sql;
    private final EventBodies bodies;
    private final TransactionSynchronizationRegistry transactions;
    private final RelaySignal signal;

    Outbox(Sql sql, EventBodies bodies, TransactionSynchronizationRegistry transactions, RelaySignal signal) {
        this.sql = sql;
        this.bodies = bodies;
        this.transactions = transactions;
        this.signal = signal;
    }

    /** Appends one event to the running transaction. */
    public void append(OutboxEntry entry) {
        append(List.of(entry));
    }

    /** Appends events in this order with one command; the aggregates' locks must be held already. */
    @Transactional(TxType.MANDATORY)
    public void append(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sql.update(
                APPEND,
                MachineClock.now(),
                Column.of(entries, entry -> Ids.next()),
                Column.of(entries, OutboxEntry::topic),
                Column.of(entries, OutboxEntry::key),
                Column.of(entries, OutboxEntry::type),
                Column.of(entries, OutboxEntry::subject),
                Column.of(entries, OutboxEntry::version),
                Column.of(entries, OutboxEntry::trace),
                Column.of(entries, bodies::of));
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
    }

    private record WakeAfterCommit(RelaySignal signal) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
