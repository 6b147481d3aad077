package cn.practice.reporting.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll of the log brought.
 *
 * @param next the offset after the last record of each partition
 */
public record Poll(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Long> next) {

    /** Of these records, in the order in which they were read. */
    public static Poll of(Iterable<ConsumerRecord<byte[], byte[]>> some) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var next = new TreeMap<TopicPartition, Long>(Partitions.ORDER);
        for (var each : some) {
            records.add(each);
            next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
        }
        return new Poll(records, next);
    }

    /** Whether there is nothing to fold. */
    public boolean isEmpty() {
        return records.isEmpty();
    }
}
