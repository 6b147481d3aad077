package cn.practice.reporting.feed;

import cn.practice.kit.kafka.Topics;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** The topics that are folded, and the order in which their partitions are locked. */
public final class Partitions {

    /** Everything the other services tell. */
    public static final List<String> TOPICS = List.of(
            Topics.SITES,
            Topics.TEAMS,
            Topics.VOLUNTEERS,
            Topics.APPOINTMENTS,
            Topics.CAMPAIGNS,
            Topics.ACTIVITIES,
            Topics.SIGN_UPS,
            Topics.ATTENDANCES);

    /** By topic, then number: locked in one order, they never deadlock. */
    public static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private Partitions() {}
}
