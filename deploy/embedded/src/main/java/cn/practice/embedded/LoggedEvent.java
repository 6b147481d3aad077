package cn.practice.embedded;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a topic as a test sees it: CloudEvents headers without their {@code ce_} prefix, and the JSON body. */
public record LoggedEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, String json) {

    static LoggedEvent of(ConsumerRecord<String, String> each) {
        var headers = new HashMap<String, String>();
        each.headers()
                .forEach(header -> headers.put(
                        header.key().replaceFirst("^ce_", ""), new String(header.value(), StandardCharsets.UTF_8)));
        return new LoggedEvent(each.topic(), each.partition(), each.offset(), each.key(), headers, each.value());
    }

    /** The record name of the event, such as {@code SignUpConfirmed}; empty where the header is missing. */
    public String type() {
        return headers.getOrDefault("type", "");
    }

    /** The event id. */
    public String id() {
        return headers.getOrDefault("id", "");
    }

    /** The aggregate the event is about. */
    public String subject() {
        return headers.getOrDefault("subject", "");
    }
}
