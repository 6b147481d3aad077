package cn.practice.volunteer.copies;

import cn.practice.kit.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;

/** An event of activity-service was taken in, in this transaction, for those who do more with it than copy. */
public record Told(EventHeaders headers, @Nullable String body) {}
