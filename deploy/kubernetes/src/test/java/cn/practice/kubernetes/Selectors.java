package cn.practice.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Which pods a selector means. */
final class Selectors {

    private Selectors() {}

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(
                                Resource.labels(selector.path("matchLabels")).entrySet())
                && Resource.list(selector.path("matchExpressions")).stream().allMatch(each -> holds(each, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        var value = labels.get(expression.path("key").asText());
        return switch (expression.path("operator").asText()) {
            case "Exists" -> value != null;
            case "In" ->
                value != null && Resource.texts(expression.path("values")).contains(value);
            default -> throw new AssertionError("not understood: " + expression);
        };
    }
}
