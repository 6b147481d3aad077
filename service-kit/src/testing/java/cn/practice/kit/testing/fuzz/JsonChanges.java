package cn.practice.kit.testing.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one place of a JSON document: its value, its being there, its being there once. */
final class JsonChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TWICE = "@twice@";
    private static final String AS_IT_IS = "@as it is@";

    private final Contract contract;
    private final Values values;
    private final Random random;

    JsonChanges(Contract contract, Values values, Random random) {
        this.contract = contract;
        this.values = values;
        this.random = random;
    }

    /** Where a value stands, and what the schema says of it. */
    private record Place(ObjectNode parent, String name, JsonNode schema) {}

    /** A document changed in one place; as it was where it is none. */
    String change(String json, JsonNode schema) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return json;
        }
        var places = new ArrayList<Place>();
        collect(root, contract.resolved(schema), places);
        return root instanceof ObjectNode object ? changed(object, places, schema) : json;
    }

    private String changed(ObjectNode root, List<Place> places, JsonNode schema) {
        if (places.isEmpty() || random.nextInt(12) == 0) {
            return addition(root, schema);
        }
        var place = values.any(places);
        var parent = place.parent();
        var raw = "";
        switch (random.nextInt(10)) {
            case 0 -> parent.remove(place.name());
            case 1 -> parent.set(TWICE + place.name(), parent.path(place.name()));
            case 2, 3 -> parent.set(place.name(), values.fitting(place.schema(), place.name()));
            case 4 -> {
                if (parent.path(place.name()) instanceof ArrayNode array) {
                    lengthen(array, place.schema());
                } else {
                    parent.put(place.name(), values.existing(place.name()));
                }
            }
            default -> {
                raw = values.any(Odd.of(place.schema()));
                parent.put(place.name(), AS_IT_IS);
            }
        }
        return root.toString().replace("\"" + AS_IT_IS + "\"", raw).replace(TWICE, "");
    }

    /** A member that the schema has and this does not, or one that none has. */
    private String addition(ObjectNode root, JsonNode schema) {
        var others = contract.resolved(schema)
                .path("properties")
                .propertyStream()
                .filter(each -> !root.has(each.getKey()))
                .toList();
        if (others.isEmpty() || random.nextInt(4) == 0) {
            root.put(values.any(List.of("surprise", "", "id", "version", "__proto__", "名", "$ref", "class")), 1);
        } else {
            var other = values.any(others);
            root.set(other.getKey(), values.fitting(other.getValue(), other.getKey()));
        }
        return root.toString();
    }

    /** The same again, as often as is just too much, or none at all. */
    private void lengthen(ArrayNode array, JsonNode schema) {
        int most = schema.path("maxItems").asInt(3);
        var first = array.isEmpty() ? values.fitting(schema.path("items"), "") : array.get(0);
        switch (random.nextInt(3)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(first);
            default -> {
                while (array.size() <= Math.min(most, 300)) {
                    array.add(first);
                }
            }
        }
    }

    private void collect(JsonNode node, JsonNode schema, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(each -> {
                    var inner = contract.resolved(schema.path("properties").path(each.getKey()));
                    places.add(new Place(object, each.getKey(), inner));
                    collect(each.getValue(), inner, places);
                });
            case ArrayNode array ->
                array.forEach(each -> collect(each, contract.resolved(schema.path("items")), places));
            default -> {}
        }
    }

    /** A document, nothing where it is none. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
