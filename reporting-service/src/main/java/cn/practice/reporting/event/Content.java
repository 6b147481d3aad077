package cn.practice.reporting.event;

/** What a record says, before anybody has asked what it means. */
public sealed interface Content {

    /** The members of a JSON object. */
    record Readable(JsonBody body) implements Content {}

    /** Nothing that can be read, and why. */
    record Unreadable(String reason) implements Content {}
}
