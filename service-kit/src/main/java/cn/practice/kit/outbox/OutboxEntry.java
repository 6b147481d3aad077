package cn.practice.kit.outbox;

import cn.practice.kit.identity.By;
import cn.practice.kit.trace.Traces;
import org.jspecify.annotations.Nullable;

/**
 * An event to be told, appended in the transaction that made it true; its type is the event's record name.
 *
 * @param key decides the partition: events of one key stay in order
 * @param subject the aggregate's id
 * @param version the aggregate's version, taken under its lock
 * @param event a record that Jackson can write, without anything that names a person
 * @param by who made it true
 * @param trace of the request it comes from, where that is followed
 */
public record OutboxEntry(
        String topic,
        String key,
        String subject,
        long version,
        Object event,
        By by,
        @Nullable String trace) {

    /** One that comes from the request that is being answered. */
    public OutboxEntry(String topic, String key, String subject, long version, Object event, By by) {
        this(topic, key, subject, version, event, by, Traces.current());
    }

    String type() {
        return event.getClass().getSimpleName();
    }
}
