package cn.practice.reporting.feed;

import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.event.LoggedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll of the log brought: each event once, and where to go on in each partition.
 *
 * @param next the offset after the last record, told events and repeated ones alike
 */
public record Poll(List<LoggedEvent> events, Map<TopicPartition, Long> next) {

    /** Reads the records; of an event told twice the first counts. */
    public static Poll of(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var events = new LinkedHashMap<UUID, LoggedEvent>();
        var next = new TreeMap<TopicPartition, Long>(Partitions.ORDER);
        for (var each : records) {
            var event = EventReader.read(each);
            events.putIfAbsent(event.id(), event);
            next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
        }
        return new Poll(List.copyOf(events.values()), next);
    }

    /** Whether there is nothing to fold. */
    public boolean isEmpty() {
        return next.isEmpty();
    }
}
