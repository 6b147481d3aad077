package cn.practice.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents 1.0 attributes of an event in binary mode.
 *
 * @param subject the aggregate the event is about
 * @param version the aggregate's version, rising with each of its events
 * @param time recorded-at: when the producer's transaction said so
 */
public record EventHeaders(UUID id, String type, String subject, long version, Instant time) {

    /** Reads them; an {@link UnreadableEvent} names the first that is missing or malformed. */
    public static EventHeaders of(Headers headers) {
        try {
            return new EventHeaders(
                    UUID.fromString(text(headers, "ce_id")),
                    text(headers, "ce_type"),
                    text(headers, "ce_subject"),
                    Long.parseLong(text(headers, "ce_sequence")),
                    Instant.parse(text(headers, "ce_time")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("malformed CloudEvents header: " + e.getMessage());
        }
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("missing header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
