package cn.practice.reporting.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The CloudEvents headers of a record, each with a stand-in where it is missing or makes no sense. */
final class Headers {

    private static final int LONGEST = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");
    private static final byte[] NOTHING = {};

    private final org.apache.kafka.common.header.Headers headers;
    private final @Nullable UUID ownId;
    private final @Nullable Instant time;
    private final String type;
    private final String subject;
    private final long version;

    Headers(org.apache.kafka.common.header.Headers headers) {
        this.headers = headers;
        ownId = id(plain("ce_id"));
        time = instant(plain("ce_time"));
        type = plain("ce_type");
        subject = plain("ce_subject");
        version = number(plain("ce_sequence"));
    }

    UUID id(String topic, int partition, long offset) {
        return ownId == null ? EventReader.idOfPlace(topic, partition, offset) : ownId;
    }

    String type() {
        return type;
    }

    String subject() {
        return subject;
    }

    long version() {
        return version;
    }

    Instant recordedAt(long timestamp) {
        return time == null ? Instant.ofEpochMilli(Math.clamp(timestamp, 0, LATEST.toEpochMilli())) : time;
    }

    void demandReadable() {
        if (ownId == null) {
            throw new NotUnderstood("ce_id is missing or not a UUID");
        }
        if (type.isEmpty()) {
            throw new NotUnderstood("ce_type is missing");
        }
        if (subject.isEmpty() || version < 0) {
            throw new NotUnderstood("ce_subject or ce_sequence is missing");
        }
        if (time == null) {
            throw new NotUnderstood("ce_time is missing or not an instant");
        }
    }

    /**
     * All headers as they came, one "name: value" a line; nothing where they are exactly what our relay writes for the
     * columns beside them, which would make the journal a quarter larger.
     */
    byte[] raw(String topic) {
        return areThoseOfARelay(topic) ? NOTHING : lines();
    }

    private boolean areThoseOfARelay(String topic) {
        if (ownId == null || time == null) {
            return false;
        }
        int service = topic.indexOf('.');
        var each = headers.iterator();
        return service > 0
                && is(each, "ce_specversion", "1.0")
                && is(each, "ce_id", ownId.toString())
                && is(each, "ce_source", "/" + topic.substring(0, service) + "-service")
                && is(each, "ce_type", type)
                && is(each, "ce_subject", subject)
                && is(each, "ce_sequence", Long.toString(version))
                && is(each, "ce_time", time.toString())
                && is(each, "content-type", "application/json")
                && !each.hasNext();
    }

    private static boolean is(Iterator<Header> rest, String name, String value) {
        if (!rest.hasNext()) {
            return false;
        }
        var header = rest.next();
        return header.key().equals(name) && header.value() != null && isAscii(value, header.value());
    }

    private static boolean isAscii(String text, byte[] bytes) {
        if (text.length() != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] lines() {
        var raw = new ByteArrayOutputStream();
        for (var header : headers) {
            raw.writeBytes((header.key() + ": ").getBytes(StandardCharsets.UTF_8));
            raw.writeBytes(header.value() == null ? NOTHING : header.value());
            raw.write('\n');
        }
        return raw.toByteArray();
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            var time = Iso.instant(text).truncatedTo(ChronoUnit.MICROS);
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The value of a header, where it is a short text of visible ASCII. */
    private String plain(String name) {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null || header.value().length > LONGEST) {
            return "";
        }
        for (byte each : header.value()) {
            if (each < 0x21 || each > 0x7e) {
                return "";
            }
        }
        return new String(header.value(), StandardCharsets.US_ASCII);
    }
}
