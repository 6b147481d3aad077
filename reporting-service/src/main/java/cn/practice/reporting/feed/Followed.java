package cn.practice.reporting.feed;

import cn.practice.kit.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record whose trace is followed.
 *
 * @param trace a W3C traceparent
 * @param read when it came out of Kafka
 */
record Followed(String trace, String topic, Instant read) {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-01");

    /** Null where the record has no trace that is followed, or a header that is none. */
    static @Nullable Followed of(ConsumerRecord<byte[], byte[]> each) {
        var header = each.headers().lastHeader(Traces.FIELD);
        if (header == null || header.value() == null) {
            return null;
        }
        var trace = new String(header.value(), StandardCharsets.US_ASCII);
        return TRACEPARENT.matcher(trace).matches() ? new Followed(trace, each.topic(), Traces.now()) : null;
    }
}
