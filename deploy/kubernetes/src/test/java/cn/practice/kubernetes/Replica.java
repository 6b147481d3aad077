package cn.practice.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A service as an overlay runs it: what migrates first ({@code initContainers}), and what serves. */
record Replica(Rendered overlay, Resource service) {

    static final String REFERENCE = "by reference";

    JsonNode container(String kind) {
        return service.at("/spec/template/spec/" + kind + "/0");
    }

    /** The variables of a container; the value of one that comes from a Secret is not known, and one that is optional not there. */
    Map<String, String> environment(String kind) {
        var environment = new TreeMap<String, String>();
        Resource.list(container(kind).path("envFrom")).forEach(from -> {
            var name = from.at("/configMapRef/name").asText();
            environment.putAll(Resource.labels(overlay.one("ConfigMap", name).at("/data")));
        });
        Resource.list(container(kind).path("env")).stream()
                .filter(each -> !each.at("/valueFrom/secretKeyRef/optional").asBoolean())
                .forEach(each -> environment.put(
                        each.path("name").asText(), each.path("value").asText(REFERENCE)));
        return environment;
    }

    Settings settings() {
        return Settings.of(service.name());
    }

    @Override
    public String toString() {
        return service.name() + " in " + overlay;
    }
}
