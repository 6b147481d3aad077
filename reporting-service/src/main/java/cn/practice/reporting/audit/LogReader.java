package cn.practice.reporting.audit;

import cn.practice.reporting.feed.Draft;
import cn.practice.reporting.feed.OneAhead;
import cn.practice.reporting.feed.Partitions;
import cn.practice.reporting.feed.Poll;
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

/** Reads the whole log on its own, from the first offset of every partition to where it is told. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    /** So many polls with nothing in them, while the log should hold more, mean that it is away. */
    private static final int MOST_EMPTY = 60;

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
            throw new LogAway();
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

    /** Passes when every partition begins at 0: what is gone from the log proves nothing. */
    static void demandWhole(Map<TopicPartition, Long> beginnings) {
        beginnings.forEach((partition, first) -> {
            if (first != 0) {
                throw new LogTruncated(partition.topic(), partition.partition(), first);
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

    /** Reads on to exactly these offsets, not included, each poll drafted while the one before it is stored. */
    void advance(Map<TopicPartition, Long> targets, long generation, OneAhead.Work<Draft> each) {
        try (var store = new OneAhead<>("audit-store", each)) {
            advance(targets, generation, store);
            store.finish();
        }
    }

    private void advance(Map<TopicPartition, Long> targets, long generation, OneAhead<Draft> store) {
        var behind = new ArrayList<>(targets.keySet().stream()
                .filter(partition -> next.getOrDefault(partition, 0L) < targets.getOrDefault(partition, 0L))
                .toList());
        consumer.assign(behind);
        // a partition that was assigned before has kept its pause
        consumer.resume(behind);
        behind.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        int empty = 0;
        while (!behind.isEmpty()) {
            var poll = upTo(targets);
            if (!poll.isEmpty()) {
                store.next(Draft.of(poll, generation));
                next.putAll(poll.next());
                empty = 0;
            } else if (++empty > MOST_EMPTY) {
                throw new LogAway();
            }
            var reached = behind.stream()
                    .filter(partition -> consumer.position(partition) >= targets.getOrDefault(partition, 0L))
                    .toList();
            consumer.pause(reached);
            behind.removeAll(reached);
        }
    }

    private Poll upTo(Map<TopicPartition, Long> targets) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : consumer.poll(POLL)) {
            if (record.offset() < targets.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                records.add(record);
            }
        }
        return Poll.of(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
