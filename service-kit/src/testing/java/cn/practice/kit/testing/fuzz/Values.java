package cn.practice.kit.testing.fuzz;

import cn.practice.kit.id.Ids;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Values that a schema allows, from what exists where a name says of what. */
final class Values {

    private static final int REMEMBERED = 40;
    private static final List<String> WORDS =
            List.of("文明实践", "Ādam O’Brien", "CARING_AID", "me", "VILLAGE", "𠮷野家", "é", "朗诵", "7 of 9");

    private final Contract contract;
    private final Random random;
    private final Map<String, List<String>> known = new HashMap<>();

    Values(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** Keeps the ids and codes in what was sent or answered, by what their names say they belong to. */
    void remember(String thing, JsonNode json) {
        json.properties().forEach(each -> {
            var value = each.getValue();
            if (value.isTextual() && each.getKey().matches("id|code|subject|.*(Id|Code)")) {
                remember(each.getKey().matches("id|code") ? thing : each.getKey(), value.asText());
            } else if (value.isContainerNode()) {
                remember(value.isArray() && !each.getKey().equals("items") ? each.getKey() : thing, value);
            }
        });
        json.elements().forEachRemaining(each -> {
            if (json.isArray()) {
                remember(thing, each);
            }
        });
    }

    void remember(String thing, String value) {
        var values = known.computeIfAbsent(key(thing), _ -> new ArrayList<>());
        if (!values.contains(value) && values.size() >= REMEMBERED) {
            values.removeFirst();
        }
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** "sites", "siteCode", "ownerSite" and "parent" are sites. */
    private static String key(String name) {
        var bare = name.replaceAll("(Id|Code|s)$", "").toLowerCase(Locale.ROOT).replace("-", "");
        return bare.endsWith("site") || bare.equals("parent") ? "site" : bare.replaceAll("ie$", "y");
    }

    /** One that exists, of any kind where none of this is known. */
    String existing(String name) {
        var values = known.getOrDefault(key(name), List.of());
        return values.isEmpty() ? anyId() : any(values);
    }

    String anyId() {
        var all = known.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? Ids.next().toString() : any(all);
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    JsonNode fitting(JsonNode schema, String name) {
        var it = contract.resolved(schema);
        if (it.has("enum")) {
            return it.path("enum").get(random.nextInt(it.path("enum").size()));
        }
        return switch (it.path("type").asText()) {
            case "integer" -> JsonNodeFactory.instance.numberNode(number(it));
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "array" -> array(it, name);
            case "object" -> object(it);
            default -> TextNode.valueOf(text(it, name));
        };
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(100);
        return random.nextBoolean() ? least + random.nextLong(Math.min(most - least + 1, 100)) : most;
    }

    private ArrayNode array(JsonNode schema, String name) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(fitting(schema.path("items"), name));
        }
        return array;
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), fitting(each.getValue(), each.getKey())));
        return object;
    }

    private String text(JsonNode schema, String name) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> existing(name);
            case "date" -> day().toString().substring(0, 10);
            case "date-time" -> day().toString();
            default -> known.containsKey(key(name)) && random.nextInt(4) > 0 ? existing(name) : word(schema);
        };
    }

    private OffsetDateTime day() {
        var now = InstantSource.system().instant().truncatedTo(ChronoUnit.HOURS);
        return now.plus(random.nextInt(-400, 400), ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
    }

    /** Of some texts the first that fits, each time in another order. */
    private String word(JsonNode schema) {
        var pattern = Pattern.compile(schema.path("pattern").asText(""));
        int most = schema.path("maxLength").asInt(40);
        var candidates = new ArrayList<>(WORDS);
        candidates.add("%012d".formatted(random.nextLong(1_000_000_000_000L)));
        candidates.add("REASON_" + random.nextInt(1000));
        candidates.add("1380000%04d".formatted(random.nextInt(10_000)));
        candidates.add("E%07d".formatted(random.nextInt(10_000_000)));
        candidates.add("字".repeat(most));
        Collections.shuffle(candidates, random);
        return candidates.stream()
                .filter(each ->
                        pattern.pattern().isEmpty() || pattern.matcher(each).matches() || isFound(pattern, each))
                .filter(each -> each.length() <= most)
                .findFirst()
                .orElse("x");
    }

    /** One character of a class says of a text what it must have. */
    private static boolean isFound(Pattern pattern, String text) {
        return pattern.pattern().equals("\\S") && pattern.matcher(text).find();
    }
}
