package cn.practice.reporting.event;

import org.jspecify.annotations.Nullable;

/** The types of event that somebody reads, and how. */
@FunctionalInterface
public interface EventParser<E> {

    /** The event; null where the type is none of theirs. Throws {@link NotUnderstood} where the body does not fit it. */
    @Nullable
    E parse(String type, JsonBody body);
}
