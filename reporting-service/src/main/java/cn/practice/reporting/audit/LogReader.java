package cn.practice.reporting.audit;

import cn.practice.reporting.feed.Batching;
import cn.practice.reporting.feed.FoldBatch;
import cn.practice.reporting.feed.Partitions;
import cn.practice.reporting.feed.PipelinedWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the whole log, from the first offset of every partition to given ones. */
final class LogReader implements AutoCloseable {

    /** After so many empty polls, while the log should hold more, it counts as away. */
    private static final int MOST_EMPTY = 150;

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> next = new TreeMap<>(Partitions.ORDER);

    private LogReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        partitions.forEach(each -> next.put(each, 0L));
    }

    /** A reader at the beginning of the log; refuses a log that is away, or has lost its beginning. */
    static LogReader open(Supplier<Consumer<byte[], byte[]>> consumers) {
        try {
            return atTheBeginning(consumers.get());
        } catch (KafkaException e) {
            throw new Refusals.LogAway();
        }
    }

    private static LogReader atTheBeginning(Consumer<byte[], byte[]> consumer) {
        try {
            var partitions = Partitions.TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            demandWhole(consumer.beginningOffsets(partitions));
            return new LogReader(consumer, partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Refuses partitions that do not begin at 0: what is gone from the log proves nothing. */
    static void demandWhole(Map<TopicPartition, Long> beginnings) {
        beginnings.forEach((partition, first) -> {
            if (first != 0) {
                throw new Refusals.LogTruncated(partition.topic(), partition.partition(), first);
            }
        });
    }

    /** Where the log ends now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** The offset after the last event read, of each partition. */
    Map<TopicPartition, Long> next() {
        return next;
    }

    /** Goes on from other positions than its own. */
    void startFrom(Map<TopicPartition, Long> positions) {
        next.putAll(positions);
    }

    /** Reads on to exactly these offsets, not included; one batch is stored while the next one is gathered. */
    void advance(Map<TopicPartition, Long> targets, long generation, PipelinedWriter.Work<FoldBatch> each) {
        try (var store = new PipelinedWriter<>("audit-store", each)) {
            var batching = new Batching(() -> new FoldBatch(generation), store);
            advance(targets, batching);
            batching.finish();
        }
    }

    private void advance(Map<TopicPartition, Long> targets, Batching batching) {
        var behind = new ArrayList<>(targets.keySet().stream()
                .filter(partition -> next.getOrDefault(partition, 0L) < targets.getOrDefault(partition, 0L))
                .toList());
        consumer.assign(behind);
        // a partition that was paused before still is
        consumer.resume(behind);
        behind.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        int empty = 0;
        while (!behind.isEmpty()) {
            var patience = batching.patience();
            var records = upTo(targets, patience);
            batching.take(records);
            records.forEach(each -> next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1));
            if (!records.isEmpty()) {
                empty = 0;
            } else if (patience.isPositive() && ++empty > MOST_EMPTY) {
                throw new Refusals.LogAway();
            }
            var reached = behind.stream()
                    .filter(partition -> consumer.position(partition) >= targets.getOrDefault(partition, 0L))
                    .toList();
            consumer.pause(reached);
            behind.removeAll(reached);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> upTo(Map<TopicPartition, Long> targets, Duration patience) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : consumer.poll(patience)) {
            if (record.offset() < targets.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                records.add(record);
            }
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
