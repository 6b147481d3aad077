package cn.practice.benchmark.fold;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes the log as the services' relays do: CloudEvents in binary mode, a Kafka transaction per batch. */
final class LogWriter implements AutoCloseable {

    /** As many as a relay tells at once. */
    private static final int BATCH = 2_000;

    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final Map<String, Relay> relays = new HashMap<>();
    private final String bootstrapServers;

    LogWriter(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void write(Told event) {
        relays.computeIfAbsent(event.topic().substring(0, event.topic().indexOf('.')), Relay::new)
                .write(event);
    }

    /** Commits what is under way; answers the offset after the last event of each partition. */
    Map<TopicPartition, Long> flush() {
        relays.values().forEach(Relay::commit);
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        relays.values().forEach(each -> each.producer.close());
    }

    /** The relay of one service. */
    private final class Relay {

        private final String service;
        private final KafkaProducer<String, String> producer;
        private int open;

        Relay(String service) {
            this.service = service;
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            bootstrapServers,
                            "transactional.id",
                            "bench-" + service,
                            "retry.backoff.ms",
                            5,
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new StringSerializer());
            producer.initTransactions();
        }

        void write(Told event) {
            if (open == 0) {
                producer.beginTransaction();
            }
            // a failed send fails the commit, so its future has nothing to add
            var _ = producer.send(record(event), (written, failure) -> {
                if (failure == null) {
                    ends.merge(
                            new TopicPartition(written.topic(), written.partition()), written.offset() + 1, Long::max);
                }
            });
            if (++open == BATCH) {
                commit();
            }
        }

        void commit() {
            if (open > 0) {
                producer.commitTransaction();
                open = 0;
            }
        }

        private ProducerRecord<String, String> record(Told event) {
            var record = new ProducerRecord<>(event.topic(), event.key(), event.json());
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", event.id().toString());
            header(record, "ce_source", "/" + service + "-service");
            header(record, "ce_type", event.type());
            header(record, "ce_subject", event.subject());
            header(record, "ce_sequence", Long.toString(event.version()));
            header(record, "ce_time", event.at().toString());
            header(record, "content-type", "application/json");
            return record;
        }

        private static void header(ProducerRecord<String, String> record, String name, String value) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
