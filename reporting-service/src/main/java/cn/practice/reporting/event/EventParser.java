package cn.practice.reporting.event;

import org.jspecify.annotations.Nullable;

/** Reads events of some types. */
@FunctionalInterface
public interface EventParser<E> {

    /** The event; null for any other type. Throws {@link NotUnderstood} where the body does not fit the type. */
    @Nullable
    E parse(String type, JsonBody body);
}
