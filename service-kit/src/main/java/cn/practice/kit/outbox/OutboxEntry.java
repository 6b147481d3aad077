package cn.practice.kit.outbox;

/**
 * An event to be told, appended in the transaction that made it true; its type is the event's record name.
 *
 * @param key decides the partition: events of one key stay in order
 * @param subject the aggregate's id
 * @param version the aggregate's version, taken under its lock
 * @param event a record that Jackson can write, without anything that names a person
 */
public record OutboxEntry(String topic, String key, String subject, long version, Object event) {}
