package cn.practice.activity.attendance;

import cn.practice.kit.kafka.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes and reads what minutes rest on, in the form in which it is told. */
@ApplicationScoped
public class Grounds {

    private final ObjectMapper json;
    private final EventJson reader;

    Grounds(ObjectMapper json, EventJson reader) {
        this.json = json;
        this.reader = reader;
    }

    public String write(Ground ground) {
        try {
            return json.writeValueAsString(ground);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("ground not written as JSON", e);
        }
    }

    public Ground read(String text) {
        return reader.read(text, Ground.class);
    }
}
