package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Keeps what was proposed as it was sent. */
@ApplicationScoped
class ItemJson {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;

    ItemJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not written as JSON: " + said.getClass(), e);
        }
    }

    Item read(String kept) {
        try {
            return json.readValue(kept, Item.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item that was kept is not read", e);
        }
    }

    Map<String, Object> members(String kept) {
        try {
            return json.readValue(kept, MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("members that were kept are not read", e);
        }
    }
}
