package cn.practice.smoke.released;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service answered to a GET of a persona, or of somebody without a token. */
record KeptAnswer(String service, @Nullable String as, String path, JsonNode answer) {

    /** Says how figures were made, not what they are. */
    private static final String FOLD_VERSION = "foldVersion";

    /** What of it is answered otherwise, or no longer; a later version may say more. */
    List<String> changes(Callers callers) {
        var told = api(callers).get(path).expect(200).body();
        return changes("", answer, told).map(change -> path + " " + change).toList();
    }

    private Api api(Callers callers) {
        return Persona.all().stream()
                .filter(persona -> persona.name().equals(as))
                .findFirst()
                .map(persona -> Api.of(address(callers), callers.tokens().of(persona)))
                .orElseGet(() -> Api.anonymous(address(callers)));
    }

    private URI address(Callers callers) {
        var at = callers.endpoints();
        return switch (service) {
            case "volunteer-service" -> at.volunteer();
            case "activity-service" -> at.activity();
            case "reporting-service" -> at.reporting();
            default -> throw new IllegalStateException("no service " + service);
        };
    }

    private static Stream<String> changes(String where, JsonNode kept, JsonNode told) {
        if (kept.isObject() && told.isObject()) {
            return kept.propertyStream()
                    .filter(each -> !each.getKey().equals(FOLD_VERSION))
                    .flatMap(each -> changes(where + "/" + each.getKey(), each.getValue(), told.path(each.getKey())));
        }
        if (kept.isArray() && told.isArray() && kept.size() == told.size()) {
            return IntStream.range(0, kept.size())
                    .boxed()
                    .flatMap(i -> changes(where + "/" + i, kept.path(i), told.path(i)));
        }
        return isSame(kept, told) ? Stream.empty() : Stream.of("%s: %s became %s".formatted(where, kept, told));
    }

    /** Chinese texts of 1.0 had punctuation of half width, and only leaders clocked. */
    private static boolean isSame(JsonNode kept, JsonNode told) {
        return (kept.isTextual() && told.isTextual())
                ? withoutWidth(kept).equals(withoutWidth(told).replace("CLOCKED_LEADER", "CLOCKED"))
                : kept.equals(told);
    }

    private static String withoutWidth(JsonNode text) {
        return Normalizer.normalize(text.textValue(), Normalizer.Form.NFKC);
    }
}
