package cn.practice.kit.outbox;

import cn.practice.kit.kafka.Topics;
import cn.practice.kit.mark.Mark;
import cn.practice.kit.trace.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches to Kafka as CloudEvents 1.0 in binary mode, each batch a Kafka transaction under the service's one
 * transactional id: a successor fences it, and readers of committed records see all of a batch or nothing.
 */
final class EventLogWriter implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String service;
    private final String source;
    private final Ends ends;
    private final ObjectMapper json;

    EventLogWriter(RelaySettings settings, Ends ends, ObjectMapper json) {
        this.ends = ends;
        this.json = json;
        service = settings.service();
        source = "/" + service;
        producer = new KafkaProducer<>(configuration(settings), new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static Map<String, Object> configuration(RelaySettings settings) {
        var producer = settings.kafka().settings();
        producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service());
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        producer.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        // the next batch may meet the last one's closing markers: look again soon, and in order
        producer.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        producer.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return producer;
    }

    /** Returns when Kafka has committed all of them; on a failure none of them is told. */
    void write(List<OutboxRow> batch) {
        producer.beginTransaction();
        for (var row : batch) {
            // a failed send fails the commit below, so its future has nothing to add
            var _ = producer.send(event(row), this::note);
        }
        producer.commitTransaction();
    }

    /** Says how far the log goes, for those who read it. */
    void write(Mark mark) {
        var record = new ProducerRecord<>(Topics.marksOf(service), service, text(mark));
        header(record, "content-type", "application/json");
        producer.beginTransaction();
        var _ = producer.send(record);
        producer.commitTransaction();
    }

    private String text(Mark mark) {
        try {
            return json.writeValueAsString(mark);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("mark not written as JSON", e);
        }
    }

    /** Called for all of a transaction before its commit returns; one that fails ends this writer and its ends. */
    private void note(@Nullable RecordMetadata place, @Nullable Exception fault) {
        if (fault == null && place != null) {
            ends.told(place.topic(), place.partition(), place.offset());
        }
    }

    private ProducerRecord<String, String> event(OutboxRow row) {
        var event = new ProducerRecord<>(row.topic(), row.key(), row.body());
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.id().toString());
        header(event, "ce_source", source);
        header(event, "ce_type", row.type());
        header(event, "ce_subject", row.subject());
        header(event, "ce_sequence", Long.toString(row.version()));
        header(event, "ce_time", row.recordedAt().toString());
        header(event, "content-type", "application/json");
        if (row.trace() != null) {
            header(event, Traces.FIELD, row.trace());
        }
        return event;
    }

    private static void header(ProducerRecord<String, String> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Without waiting for what is on its way: unacknowledged rows are still in the outbox. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
