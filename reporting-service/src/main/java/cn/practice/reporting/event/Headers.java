package cn.practice.reporting.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The CloudEvents headers of a record, each with a stand-in where it is missing or makes no sense. */
record Headers(org.apache.kafka.common.header.Headers headers) {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    UUID id(String topic, int partition, long offset) {
        var id = ownId();
        return id == null ? EventReader.idOfPlace(topic, partition, offset) : id;
    }

    String type() {
        return plain("ce_type");
    }

    String subject() {
        return plain("ce_subject");
    }

    long version() {
        try {
            return Long.parseLong(plain("ce_sequence"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    Instant recordedAt(long timestamp) {
        var time = time();
        return time == null ? Instant.ofEpochMilli(Math.clamp(timestamp, 0, LATEST.toEpochMilli())) : time;
    }

    void demandReadable() {
        if (ownId() == null) {
            throw new NotUnderstood("ce_id is missing or not a UUID");
        }
        if (type().isEmpty()) {
            throw new NotUnderstood("ce_type is missing");
        }
        if (subject().isEmpty() || version() < 0) {
            throw new NotUnderstood("ce_subject or ce_sequence is missing");
        }
        if (time() == null) {
            throw new NotUnderstood("ce_time is missing or not an instant");
        }
    }

    /** All headers, one "name: value" per line, bytes as they came. */
    byte[] raw() {
        var raw = new ByteArrayOutputStream();
        for (var header : headers) {
            raw.writeBytes((header.key() + ": ").getBytes(StandardCharsets.UTF_8));
            raw.writeBytes(header.value() == null ? new byte[0] : header.value());
            raw.write('\n');
        }
        return raw.toByteArray();
    }

    private @Nullable UUID ownId() {
        try {
            return UUID.fromString(plain("ce_id"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Instant time() {
        try {
            var time = Instant.parse(plain("ce_time")).truncatedTo(ChronoUnit.MICROS);
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String plain(String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return "";
        }
        var text = new String(header.value(), StandardCharsets.UTF_8);
        return PLAIN.matcher(text).matches() ? text : "";
    }
}
