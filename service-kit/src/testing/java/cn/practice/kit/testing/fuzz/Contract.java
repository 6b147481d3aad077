package cn.practice.kit.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document, read for what each operation takes and may answer. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern CODE = Pattern.compile("(?:(\\d{3}) )?`([A-Z_]+)`");
    private static final String JSON = "application/json";

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<Integer, Set<String>> common = new TreeMap<>();
    private final List<Operation> operations;

    public Contract(JsonNode document) {
        this.document = document;
        codes(0, document.at("/components/responses/Problem"), common);
        this.operations = document.path("paths")
                .propertyStream()
                .flatMap(path -> operations(path.getKey(), path.getValue()))
                .toList();
    }

    public List<Operation> operations() {
        return operations;
    }

    /** What a schema says when its reference is followed; what stands beside that is no more than a description. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.asText().substring(1)));
    }

    private Stream<Operation> operations(String path, JsonNode item) {
        return item.propertyStream()
                .filter(each -> METHODS.contains(each.getKey()))
                .map(each -> operation(each.getKey().toUpperCase(Locale.ROOT), path, each.getValue()));
    }

    private Operation operation(String method, String path, JsonNode described) {
        var queries = new LinkedHashMap<String, JsonNode>();
        described.path("parameters").forEach(each -> {
            if (each.path("in").asText().equals("query")) {
                queries.put(each.path("name").asText(), each.path("schema"));
            }
        });
        var problems = new HashMap<Integer, Set<String>>();
        common.forEach((status, codes) -> problems.put(status, new TreeSet<>(codes)));
        var answers = new HashMap<Integer, Map<String, Schema>>();
        described.path("responses").properties().forEach(each -> {
            if (each.getKey().matches("[45]\\d\\d")) {
                codes(Integer.parseInt(each.getKey()), each.getValue(), problems);
            } else if (each.getKey().matches("\\d{3}")) {
                answers.put(Integer.valueOf(each.getKey()), schemas(each.getValue()));
            }
        });
        var body = described.at("/requestBody/content").path(JSON).path("schema");
        return new Operation(method, path, queries, body.isMissingNode() ? null : body, problems, answers);
    }

    private static void codes(int status, JsonNode response, Map<Integer, Set<String>> codes) {
        var matcher = CODE.matcher(response.path("description").asText());
        while (matcher.find()) {
            int stated = matcher.group(1) == null ? status : Integer.parseInt(matcher.group(1));
            codes.computeIfAbsent(stated, _ -> new TreeSet<>()).add(matcher.group(2));
        }
    }

    private Map<String, Schema> schemas(JsonNode response) {
        var schemas = new HashMap<String, Schema>();
        response.path("content")
                .properties()
                .forEach(each ->
                        schemas.put(each.getKey(), schema(each.getValue().path("schema"))));
        return schemas;
    }

    /** A schema by itself, with all that it may refer to. */
    private Schema schema(JsonNode schema) {
        var whole = new ObjectMapper().createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return registry.getSchema(whole.toString());
    }
}
