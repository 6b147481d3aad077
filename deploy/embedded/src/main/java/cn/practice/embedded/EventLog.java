package cn.practice.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The event log of this test JVM: read a topic whole, or write to it as another service would. */
public final class EventLog {

    private EventLog() {}

    /** Every committed event of a topic now, in order within its partition. */
    public static List<LoggedEvent> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Platform.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<LoggedEvent>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> events.add(LoggedEvent.of(each)));
            }
            return events;
        }
    }

    /** The events of a topic about one aggregate, in the order they were told. */
    public static List<LoggedEvent> about(String topic, Object subject) {
        return read(topic).stream()
                .filter(event -> event.subject().equals(subject.toString()))
                .toList();
    }

    /** Writes one event, to the partition of its key, and returns when Kafka has it. */
    public static void publish(
            String topic, String key, UUID id, String type, String subject, long version, Instant time, String json) {
        publish(topic, null, key, id, type, subject, version, time, json);
    }

    /** Writes one event to a partition of the caller's choice, or by its key where that is null. */
    public static void publish(
            String topic,
            @Nullable Integer partition,
            String key,
            UUID id,
            String type,
            String subject,
            long version,
            Instant time,
            String json) {
        var event = new ProducerRecord<>(topic, partition, key, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        Long.toString(version),
                        "ce_time",
                        time.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(List.of(event));
    }

    /** Writes records as they are, readable or not. */
    public static void send(List<ProducerRecord<String, String>> events) {
        Map<String, Object> settings = Map.of("bootstrap.servers", Platform.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var acknowledged = events.stream().map(producer::send).toList();
            for (var each : acknowledged) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("events not written", e);
        }
    }
}
