package cn.practice.volunteer.query;

import cn.practice.kit.paging.InvalidCursor;
import java.util.UUID;
import java.util.function.Function;

/** The unique field that a list is ordered by, and how a cursor's text becomes its value again. */
public record Key<E, K extends Comparable<K>>(
        String field, boolean descending, Function<E, K> of, Function<String, K> from) {

    /** Rows by a UUIDv7, that is, the oldest first. */
    public static <E> Key<E, UUID> id(Function<E, UUID> of) {
        return new Key<>("id", false, of, UUID::fromString);
    }

    K parse(String text) {
        try {
            return from.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }
}
