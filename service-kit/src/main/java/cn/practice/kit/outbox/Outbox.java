package cn.practice.kit.outbox;

import cn.practice.kit.id.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events beside the change that made them, so that both are committed or neither; the {@link Relay} tells them
 * afterwards.
 */
@ApplicationScoped
public class Outbox {

    /** Whose numbers follow the order of the arrays, which is that of the events. */
    private static final String APPEND = """
            insert into outbox (recorded_at, id, topic, key, type, subject, version, trace, body)
            select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[],
                                    ?::text[])""";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final TransactionSynchronizationRegistry transactions;
    private final RelaySignal signal;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            InstantSource clock,
            TransactionSynchronizationRegistry transactions,
            RelaySignal signal) {
        this.database = database;
        this.json = json;
        this.clock = clock;
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
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, column(connection, "uuid", entries, entry -> Ids.next()));
            statement.setArray(3, column(connection, "text", entries, OutboxEntry::topic));
            statement.setArray(4, column(connection, "text", entries, OutboxEntry::key));
            statement.setArray(5, column(connection, "text", entries, OutboxEntry::type));
            statement.setArray(6, column(connection, "text", entries, OutboxEntry::subject));
            statement.setArray(7, column(connection, "int8", entries, OutboxEntry::version));
            statement.setArray(8, column(connection, "text", entries, OutboxEntry::trace));
            statement.setArray(9, column(connection, "text", entries, this::body));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("events not appended", e);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
    }

    private static Array column(
            Connection connection,
            String type,
            List<OutboxEntry> entries,
            Function<OutboxEntry, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(value).toArray());
    }

    private String body(OutboxEntry entry) {
        try {
            return json.writeValueAsString(entry.event());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "event not written as JSON: " + entry.event().getClass(), e);
        }
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
