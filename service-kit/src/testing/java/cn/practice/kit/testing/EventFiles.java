package cn.practice.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The contract of a service's events. What it marks as announced is agreed upon and read by the consumers, and no
 * producer tells it yet: a type, or members of a type.
 */
record EventFiles(Path folder) {

    static final String SCHEMA = ".schema.json";
    static final String EXAMPLE = ".example.json";
    /** A keyword that says nothing to validators. */
    private static final String ANNOUNCED = "announced";
    /** A keyword that names the migration which tells an event once; no record of the service does. */
    private static final String TOLD_BY = "toldBy";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The types that have an example, in the order of their names. */
    List<String> types() {
        return names().stream()
                .filter(each -> each.endsWith(EXAMPLE))
                .map(each -> each.replace(EXAMPLE, ""))
                .sorted()
                .toList();
    }

    List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode schema(String type) {
        return read(type + SCHEMA);
    }

    ObjectNode example(String type) {
        return read(type + EXAMPLE);
    }

    /** The example as it would be told today. */
    ObjectNode exampleToday(String type) {
        return example(type).remove(announcedMembers(type));
    }

    boolean isAnnounced(String type) {
        return isAnnounced(schema(type));
    }

    /** The migration that tells an event, empty where records do. */
    String toldBy(String type) {
        return schema(type).path(TOLD_BY).asText();
    }

    /** The members of an event that are told for some time, and that it has not yet. */
    Set<String> announcedMembers(String type) {
        return members(schema(type), EventFiles::isAnnounced).keySet();
    }

    /** The members of a schema that somebody tells. */
    static Map<String, JsonNode> membersToday(JsonNode schema) {
        return members(schema, each -> !isAnnounced(each));
    }

    static Set<String> memberNames(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, JsonNode> members(JsonNode schema, Predicate<JsonNode> which) {
        return schema.path("properties")
                .propertyStream()
                .filter(each -> which.test(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isAnnounced(JsonNode schema) {
        return schema.path(ANNOUNCED).asBoolean();
    }

    private ObjectNode read(String name) {
        try {
            return (ObjectNode) JSON.readTree(folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
