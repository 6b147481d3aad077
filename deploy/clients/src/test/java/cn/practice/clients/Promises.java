package cn.practice.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** What a contract promises to front ends, compared with a later one. */
record Promises(JsonNode contract) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> SHAPE = List.of("$ref", "type", "format", "items", "additionalProperties");

    /** What a front end built on this could not do, read or send with the later one. */
    List<String> brokenBy(JsonNode later) {
        var broken = new ArrayList<String>();
        var change = OpenApiCompare.fromContents(withoutProblems(contract), withoutProblems(later));
        if (change.isIncompatible()) {
            var told = new ByteArrayOutputStream();
            new MarkdownRender().render(change, new OutputStreamWriter(told, StandardCharsets.UTF_8));
            broken.add(told.toString(StandardCharsets.UTF_8));
        }
        broken.addAll(membersGone(later));
        broken.addAll(calledOtherwise(later));
        return broken;
    }

    /** Which problems occur may change; the diff takes one less for a promise broken. */
    private static String withoutProblems(JsonNode contract) {
        var copy = contract.deepCopy();
        for (var path : copy.path("paths")) {
            for (var operation : path) {
                if (operation.path("responses") instanceof ObjectNode responses) {
                    responses.properties().removeIf(each -> each.getKey().matches("[45].*"));
                }
            }
        }
        return copy.toString();
    }

    /** The diff overlooks optional members that are gone, which a strict service refuses, and what lists are of. */
    private List<String> membersGone(JsonNode later) {
        var gone = new ArrayList<String>();
        contract.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            var now = later.at("/components/schemas")
                                    .path(schema.getKey())
                                    .path("properties")
                                    .path(member.getKey());
                            if (!shape(now).equals(shape(member.getValue()))) {
                                gone.add(schema.getKey() + "." + member.getKey() + " is not what it was");
                            }
                        }));
        return gone;
    }

    private static TreeMap<String, Object> shape(JsonNode schema) {
        var shape = new TreeMap<String, Object>();
        for (var key : SHAPE) {
            var value = schema.path(key);
            if (!value.isMissingNode()) {
                shape.put(key, value.isObject() ? shape(value) : value.asText());
            }
        }
        return shape;
    }

    /** The diff overlooks that an operation has another name in generated clients, or needs a token where none was needed. */
    private List<String> calledOtherwise(JsonNode later) {
        var otherwise = new ArrayList<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> {
                            var before = each.getValue();
                            var now = later.path("paths").path(path.getKey()).path(each.getKey());
                            var what = each.getKey() + " " + path.getKey();
                            if (!now.path("operationId").equals(before.path("operationId"))) {
                                otherwise.add(what + " is " + before.path("operationId") + " no longer");
                            }
                            if (before.path("security").isEmpty()
                                    && !now.path("security").isEmpty()) {
                                otherwise.add(what + " needs a token");
                            }
                        }));
        return otherwise;
    }
}
