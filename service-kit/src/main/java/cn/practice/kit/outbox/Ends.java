package cn.practice.kit.outbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** Of each partition that a service writes, the offset after the last event told. */
final class Ends {

    private final Map<String, AtomicLongArray> topics = new TreeMap<>();

    void declare(String topic, int partitions) {
        topics.put(topic, new AtomicLongArray(partitions));
    }

    /** Notes an event, and that it is the last of its partition. */
    void told(String topic, int partition, long offset) {
        var partitions = topics.get(topic);
        if (partitions != null) {
            partitions.set(partition, offset + 1);
        }
    }

    Map<String, List<Long>> all() {
        var all = new TreeMap<String, List<Long>>();
        topics.forEach((topic, ends) -> all.put(
                topic, IntStream.range(0, ends.length()).mapToObj(ends::get).toList()));
        return all;
    }
}
