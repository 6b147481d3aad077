package cn.practice.kit.mark;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * What a relay has told: whoever has taken in each partition to its end knows everything that the service recorded before
 * {@code upTo}.
 *
 * @param ends of the partitions of each topic, in their order, the offset after the last event told
 */
public record Mark(Instant upTo, Map<String, List<Long>> ends) {

    /**
     * Whether somebody has taken in all it marks.
     *
     * @param positions the offset at which each partition goes on; one that is missing has not begun
     */
    boolean isReached(Map<TopicPartition, Long> positions) {
        return ends.entrySet().stream().allMatch(topic -> isReached(topic.getKey(), topic.getValue(), positions));
    }

    private static boolean isReached(String topic, List<Long> ends, Map<TopicPartition, Long> positions) {
        return IntStream.range(0, ends.size())
                .allMatch(partition ->
                        positions.getOrDefault(new TopicPartition(topic, partition), 0L) >= ends.get(partition));
    }
}
