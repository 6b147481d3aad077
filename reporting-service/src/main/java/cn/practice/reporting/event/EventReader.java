package cn.practice.reporting.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Reads a record of the log; whatever it holds, an event comes out, even if only an unreadable one. */
public final class EventReader {

    private EventReader() {}

    /** The event of a record. */
    public static LoggedEvent read(ConsumerRecord<byte[], byte[]> each) {
        var headers = new Headers(each.headers());
        return new LoggedEvent(
                headers.id(each.topic(), each.partition(), each.offset()),
                headers.type(),
                headers.subject(),
                headers.version(),
                headers.recordedAt(each.timestamp()),
                loggedAt(each),
                each.topic(),
                each.partition(),
                each.offset(),
                headers.raw(each.topic()),
                each.value(),
                content(headers, each.value()));
    }

    private static @Nullable Instant loggedAt(ConsumerRecord<byte[], byte[]> each) {
        return each.timestampType() == TimestampType.LOG_APPEND_TIME ? Instant.ofEpochMilli(each.timestamp()) : null;
    }

    /** The content of a journaled body, which was read before: undecided for a reason, or understood. */
    public static Content again(byte @Nullable [] body, @Nullable String undecided) {
        if (undecided != null || body == null) {
            return new Content.Unreadable(String.valueOf(undecided));
        }
        try {
            return new Content.Fields(JsonBody.read(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content content(Headers headers, byte @Nullable [] value) {
        try {
            headers.demandReadable();
            if (value == null) {
                throw new NotUnderstood("the body is missing");
            }
            return new Content.Fields(JsonBody.read(value));
        } catch (JsonProcessingException e) {
            return new Content.Unreadable("the body is not JSON");
        } catch (IOException e) {
            return new Content.Unreadable("the body cannot be read");
        } catch (NotUnderstood e) {
            return new Content.Unreadable(e.reason());
        }
    }

    /** The id of an event that has none: always the same for the same place in the log. */
    static UUID idOfPlace(String topic, int partition, long offset) {
        return NamedIds.of(topic + "/" + partition + "/" + offset);
    }
}
