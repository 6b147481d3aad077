package cn.practice.volunteer.copies;

import cn.practice.kit.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * An event of activity-service is about to be taken in, in this transaction, for those who do more with it than copy: the
 * copies are still as they were before it.
 */
public record Told(EventHeaders headers, @Nullable String body) {}
