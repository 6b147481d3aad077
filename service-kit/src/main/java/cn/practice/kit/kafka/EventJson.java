package cn.practice.kit.kafka;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Reads event bodies as a consumer should: a field it does not know is none of its business, and texts are as they were
 * told, whatever may be written today.
 */
@ApplicationScoped
public class EventJson {

    private final ObjectReader reader;

    EventJson(ObjectMapper json) {
        var asTold = json.copy()
                .registerModule(new SimpleModule("as-told").addDeserializer(String.class, new StringDeserializer()));
        this.reader = asTold.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The event, or {@link UnreadableEvent}. */
    public <T> T read(@Nullable String json, Class<T> type) {
        if (json == null) {
            throw new UnreadableEvent("no body");
        }
        try {
            T event = reader.forType(type).readValue(json);
            if (event == null) {
                throw new UnreadableEvent("empty body");
            }
            return event;
        } catch (JacksonException e) {
            throw new UnreadableEvent(e.getOriginalMessage());
        }
    }
}
