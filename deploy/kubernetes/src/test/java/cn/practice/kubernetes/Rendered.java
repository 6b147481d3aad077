package cn.practice.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All objects of an overlay, as a cluster would be given them. */
record Rendered(String overlay, List<Resource> resources) {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());
    private static final Map<String, Rendered> SEEN = new ConcurrentHashMap<>();

    static Rendered of(String overlay) {
        return SEEN.computeIfAbsent(
                overlay,
                name -> new Rendered(
                        name, parse(Kubectl.kustomize(Repository.KUBERNETES.resolve("overlays/" + name)))));
    }

    static Stream<Rendered> overlays() {
        return Repository.overlays().stream().map(Rendered::of);
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Resource> parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll().stream().map(Resource::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Resource> all(String kind) {
        return resources.stream().filter(each -> each.kind().equals(kind));
    }

    Resource one(String kind, String name) {
        return all(kind)
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError("no " + kind + " named " + name + " in " + overlay));
    }

    /** The Deployments of the three services. */
    Stream<Resource> services() {
        return Repository.SERVICES.stream().map(name -> one("Deployment", name));
    }

    @Override
    public String toString() {
        return overlay;
    }
}
