package cn.practice.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The contracts of the services as one document, for clients before an ingress that serves all of them. */
public final class MergedContract {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final List<String> SERVICES = List.of("volunteer-service", "activity-service", "reporting-service");
    private static final String CODES = "/components/schemas/Problem/properties/code/x-extensible-enum";

    private final ObjectNode document;

    private MergedContract(ObjectNode document) {
        this.document = document;
    }

    /** Reads the contracts under the root of the project and puts what they say together. */
    public static MergedContract of(Path root) throws IOException {
        var merged = new MergedContract(
                (ObjectNode) read(root.resolve("deploy").resolve("clients").resolve("frame.yaml")));
        for (var service : SERVICES) {
            merged.add(service, read(root.resolve(service).resolve("contract").resolve("openapi.yaml")));
        }
        return merged;
    }

    /** A document as a tree. */
    public static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    /** The document as it is committed. */
    public String yaml() throws IOException {
        return YAML.writeValueAsString(document);
    }

    private void add(String service, JsonNode contract) {
        document.withArray("tags").addAll((ArrayNode) contract.path("tags"));
        uniteCodes(contract);
        for (var part : contract.path("components").properties()) {
            var components = document.withObject("components").withObject(part.getKey());
            part.getValue().properties().forEach(each -> share(service, components, each));
        }
        var paths = document.withObject("paths");
        contract.path("paths").properties().forEach(each -> put(service, paths, each));
    }

    /** What several services have is there once, and the same everywhere. */
    private static void share(String service, ObjectNode components, Entry<String, JsonNode> each) {
        var known = components.get(each.getKey());
        if (known == null) {
            components.set(each.getKey(), each.getValue());
        } else if (!known.equals(each.getValue())) {
            throw new IllegalStateException(
                    "%s of %s is another one's name too: give it one of its own by @Schema(name)"
                            .formatted(each.getKey(), service));
        }
    }

    private static void put(String service, ObjectNode paths, Entry<String, JsonNode> each) {
        if (paths.replace(each.getKey(), each.getValue()) != null) {
            throw new IllegalStateException("%s of %s is served by another one too".formatted(each.getKey(), service));
        }
    }

    /** Each service lists the codes of its own problems. */
    private void uniteCodes(JsonNode contract) {
        var codes = new TreeSet<String>();
        Stream.of(document, contract)
                .flatMap(each -> each.at(CODES).valueStream())
                .forEach(each -> codes.add(each.asText()));
        for (var each : List.of(document, contract)) {
            if (each.at(CODES) instanceof ArrayNode listed) {
                listed.removeAll();
                codes.forEach(listed::add);
            }
        }
    }
}
