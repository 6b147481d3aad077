package cn.practice.kit.inbox;

import cn.practice.kit.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Puts one event into a copy, guarded by its version: an event that is no newer than what the copy holds changes nothing.
 * {@link CannotApply} says that trying again cannot help.
 */
@FunctionalInterface
public interface Apply {

    void apply(EventHeaders headers, @Nullable String body);
}
