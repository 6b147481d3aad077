package cn.practice.kit.mark;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far a service has taken in the log; a bean of whoever takes it in. */
@FunctionalInterface
public interface Applied {

    /** The offset at which each partition goes on, as committed. */
    Map<TopicPartition, Long> positions();
}
