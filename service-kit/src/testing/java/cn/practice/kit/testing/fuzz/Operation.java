package cn.practice.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of one operation.
 *
 * @param queries the schema of each parameter in the query, by its name
 * @param body the schema of its JSON; null where it takes none
 * @param problems by status, the codes it may answer, with those that anything may
 * @param answers by status of success, the media types and the schema of each
 */
public record Operation(
        String method,
        String path,
        Map<String, JsonNode> queries,
        @Nullable JsonNode body,
        Map<Integer, Set<String>> problems,
        Map<Integer, Map<String, Schema>> answers) {

    /** As access.csv and people name it. */
    public String name() {
        return method + " " + path;
    }

    /** The parts of its path, of which some stand for a value. */
    List<String> parts() {
        return List.of(path.split("/", -1));
    }

    static boolean isPlace(String part) {
        return part.startsWith("{");
    }

    /** Whether a path is one of its own. */
    public boolean has(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && otherPath.matches(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
