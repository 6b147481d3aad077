package cn.practice.reporting.event;

/** The body of a record, before its type is looked at. */
public sealed interface Content {

    /** The members of a JSON object. */
    record Fields(JsonBody body) implements Content {}

    /** Nothing that can be read, with the reason. */
    record Unreadable(String reason) implements Content {}
}
