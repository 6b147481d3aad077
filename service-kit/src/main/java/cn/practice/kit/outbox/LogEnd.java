package cn.practice.kit.outbox;

import cn.practice.kit.kafka.KafkaConnection;
import cn.practice.kit.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The newest event of each partition that a service writes. */
final class LogEnd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Behind the last event of a partition are only the marks of its transactions. */
    private static final long FIRST_LOOK = 16;

    private final KafkaConsumer<byte[], byte[]> consumer;

    LogEnd(KafkaConnection kafka) {
        var settings = kafka.reading();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Where the log ends, if the database has told, or is about to tell, the newest event of every partition. */
    Ends demandKnown(Connection database, List<String> topics) throws SQLException {
        var ends = new Ends();
        topics.forEach(
                topic -> ends.declare(topic, consumer.partitionsFor(topic).size()));
        for (var newest : newest(topics)) {
            var id = header(newest, "ce_id");
            if (!isKnown(database, UUID.fromString(id), Instant.parse(header(newest, "ce_time")))) {
                throw new LogAhead(newest.topic(), newest.partition(), newest.offset(), id);
            }
            ends.told(newest.topic(), newest.partition(), newest.offset());
        }
        return ends;
    }

    private static boolean isKnown(Connection database, UUID id, Instant recordedAt) throws SQLException {
        return Statement.of("""
                        select exists (select from outbox_told where until >= ?)
                            or exists (select from outbox where id = ?)""", recordedAt, id).one(database, row -> row.flag(1));
    }

    private Collection<ConsumerRecord<byte[], byte[]>> newest(List<String> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        var ends = consumer.endOffsets(partitions);
        var found = new HashMap<TopicPartition, ConsumerRecord<byte[], byte[]>>();
        var open = partitions.stream()
                .filter(each -> ends.getOrDefault(each, 0L) > 0)
                .toList();
        for (long look = FIRST_LOOK; !open.isEmpty(); look *= FIRST_LOOK) {
            read(open, ends, look, found);
            long looked = look;
            open = open.stream()
                    .filter(each -> !found.containsKey(each) && ends.getOrDefault(each, 0L) > looked)
                    .toList();
        }
        return found.values();
    }

    /** The last so many offsets of these partitions, the newest of each kept. */
    private void read(
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            long count,
            Map<TopicPartition, ConsumerRecord<byte[], byte[]>> found) {
        consumer.assign(partitions);
        partitions.forEach(each -> consumer.seek(each, Math.max(0, ends.getOrDefault(each, 0L) - count)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the end of the log was not read");
            }
            for (var record : consumer.poll(POLL)) {
                if (isOfARelay(record)) {
                    found.put(new TopicPartition(record.topic(), record.partition()), record);
                }
            }
        }
    }

    /** What somebody else has put there says nothing about this database. */
    private static boolean isOfARelay(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader("ce_id") != null && record.headers().lastHeader("ce_time") != null;
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
