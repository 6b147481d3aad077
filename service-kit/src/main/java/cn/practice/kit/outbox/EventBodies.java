package cn.practice.kit.outbox;

import cn.practice.kit.time.ClockOffset;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes events as JSON: what they say, who made them true and, under a shifted clock, by how much that is shifted. */
@ApplicationScoped
class EventBodies {

    private final ObjectMapper json;
    private final String last;

    EventBodies(ObjectMapper json, ClockOffset offset) {
        this.json = json;
        this.last = offset.isZero() ? "}" : ",\"clockOffset\":\"" + offset.toDuration() + "\"}";
    }

    String of(OutboxEntry entry) {
        try {
            var event = json.writeValueAsString(entry.event());
            return event.substring(0, event.length() - 1) + ",\"by\":" + json.writeValueAsString(entry.by()) + last;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "event not written as JSON: " + entry.event().getClass(), e);
        }
    }
}
