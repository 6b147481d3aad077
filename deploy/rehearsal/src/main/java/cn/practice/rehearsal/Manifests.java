package cn.practice.rehearsal;

import cn.practice.images.Failed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a cluster would be given. */
record Manifests(List<JsonNode> objects) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static Manifests of(String rendered) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(rendered)) {
            return new Manifests(documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode deployment(String name) {
        return one("Deployment", name);
    }

    /** What a ConfigMap holds. */
    JsonNode settings(String configMap) {
        return one("ConfigMap", configMap).path("data");
    }

    List<Route> routes() {
        return all("Ingress")
                .flatMap(ingress -> list(ingress.at("/spec/rules/0/http/paths")))
                .map(path -> new Route(
                        path.path("path").asText(),
                        path.at("/backend/service/name").asText()))
                .toList();
    }

    /** Which service answers what is at a path and below it. */
    record Route(String path, String service) {}

    static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String text(JsonNode object) {
        try {
            return YAML.writeValueAsString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode one(String kind, String name) {
        return all(kind)
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failed("the manifests have no " + kind + " " + name));
    }

    private Stream<JsonNode> all(String kind) {
        return objects.stream().filter(each -> each.path("kind").asText().equals(kind));
    }
}
