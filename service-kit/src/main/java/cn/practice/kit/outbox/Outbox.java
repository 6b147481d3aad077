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
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Keeps events beside the change that made them, so that both are committed or neither; the {@link Relay} tells them
 * afterwards.
 */
@ApplicationScoped
public class Outbox {

    private static final String APPEND =
            "copy outbox (recorded_at, id, topic, key, type, subject, version, trace, body) from stdin";

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
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(APPEND, new StringReader(rows(entries)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("events not appended", e);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
    }

    /** In the format of COPY: a line each, columns between tabs. */
    private String rows(List<OutboxEntry> entries) {
        var at = clock.instant();
        var rows = new StringBuilder(entries.size() * 600);
        for (var entry : entries) {
            rows.append(at).append('\t').append(Ids.next()).append('\t');
            rows.append(escaped(entry.topic())).append('\t');
            rows.append(escaped(entry.key())).append('\t');
            rows.append(entry.event().getClass().getSimpleName()).append('\t');
            rows.append(escaped(entry.subject())).append('\t');
            rows.append(entry.version()).append('\t');
            rows.append(entry.trace() == null ? "\\N" : entry.trace()).append('\t');
            rows.append(escaped(body(entry))).append('\n');
        }
        return rows.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
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
