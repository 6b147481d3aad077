package cn.practice.rehearsal;

import cn.practice.images.Failed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a Deployment says otherwise where podman runs it beside the embedded servers; all that is not named here stays as
 * a cluster is told.
 *
 * @param secrets what the keys of Secrets hold
 */
record WithoutCluster(Manifests manifests, String postgres, String kafka, URI identity, Map<String, String> secrets) {

    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    /** The Deployment of one pod. */
    JsonNode of(Pod pod) {
        ObjectNode deployment = pod.deployment().deepCopy();
        deployment.withObject("/metadata").put("name", pod.name());
        deployment.withObject("/spec").put("replicas", 1);
        var spec = deployment.withObject("/spec/template/spec");
        spec.put("hostNetwork", true);
        // podman else runs an init container again that ended well
        spec.put("restartPolicy", "OnFailure");
        // certificates, which servers on loopback have none of
        removeThose(spec, "volumes", volume -> volume.has("secret"));
        for (var kind : List.of("initContainers", "containers")) {
            spec.withArray(kind).forEach(container -> change((ObjectNode) container, spec, pod));
        }
        spec.withArray("volumes").forEach(volume -> own(volume, pod));
        return deployment;
    }

    private void change(ObjectNode container, JsonNode spec, Pod pod) {
        // podman refuses ports on the host's network
        container.remove("ports");
        // podman asks by a shell inside, which the image does not have: Kubelet asks
        container.remove(PROBES);
        removeThose(container, "volumeMounts", mount -> !has(spec.path("volumes"), mount.path("name")));
        container.withArray("volumeMounts").forEach(mount -> own(mount, pod));
        var settings = settings(container);
        settings.putAll(here(pod));
        container.remove("envFrom");
        var environment = container.putArray("env");
        settings.forEach(
                (name, value) -> environment.addObject().put("name", name).put("value", value));
    }

    // podman 4.3 shares an empty directory between all pods that have one of this name
    private static void own(JsonNode volume, Pod pod) {
        ((ObjectNode) volume).put("name", pod.name() + "-" + volume.path("name").asText());
    }

    // Looked up as a kubelet would: podman 4.3 reads no Secret, and lets a ConfigMap outdo what a container says
    // itself.
    private Map<String, String> settings(JsonNode container) {
        var settings = new LinkedHashMap<String, String>();
        container
                .path("envFrom")
                .forEach(source -> manifests
                        .settings(source.at("/configMapRef/name").asText())
                        .properties()
                        .forEach(entry ->
                                settings.put(entry.getKey(), entry.getValue().asText())));
        Manifests.list(container.path("env"))
                .filter(entry -> !entry.at("/valueFrom/secretKeyRef/optional").asBoolean())
                .forEach(entry -> settings.put(entry.path("name").asText(), value(entry)));
        return settings;
    }

    private Map<String, String> here(Pod pod) {
        return Map.of(
                "HTTP_PORT",
                String.valueOf(pod.port()),
                // people with known passwords are behind it
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "DB_URL",
                "jdbc:postgresql://" + postgres + "/" + pod.database(),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "KAFKA_SECURITY_PROTOCOL",
                "PLAINTEXT",
                "OIDC_URL",
                identity.toString());
    }

    private String value(JsonNode entry) {
        if (entry.has("value")) {
            return entry.path("value").asText();
        }
        var key = entry.at("/valueFrom/secretKeyRef/key").asText();
        var secret = secrets.get(key);
        if (secret == null) {
            throw new Failed("nobody knows what " + entry + " is without a cluster");
        }
        return secret;
    }

    private static void removeThose(ObjectNode owner, String list, Predicate<JsonNode> which) {
        ArrayNode kept = owner.arrayNode();
        owner.path(list).forEach(each -> {
            if (!which.test(each)) {
                kept.add(each);
            }
        });
        owner.set(list, kept);
    }

    private static boolean has(JsonNode volumes, JsonNode name) {
        return Manifests.list(volumes).anyMatch(volume -> volume.path("name").equals(name));
    }
}
