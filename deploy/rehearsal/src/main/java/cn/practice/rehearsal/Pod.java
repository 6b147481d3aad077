package cn.practice.rehearsal;

import cn.practice.local.client.Endpoints;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;

/** A pod of a rendered Deployment, on a port of its own since all share this machine's network. */
record Pod(JsonNode deployment, int port) {

    /** As a ReplicaSet gives each pod a name. */
    String name() {
        return service() + "-" + port;
    }

    String service() {
        return deployment.at("/metadata/name").asText();
    }

    String database() {
        return service().replace("-service", "");
    }

    URI address() {
        return Endpoints.local(port);
    }

    Probe started() {
        return Probe.of(container().path("startupProbe"));
    }

    Probe ready() {
        return Probe.of(container().path("readinessProbe"));
    }

    Probe live() {
        return Probe.of(container().path("livenessProbe"));
    }

    /** How long it serves on while word of its end goes round. */
    Duration preStop() {
        return Duration.ofSeconds(
                container().at("/lifecycle/preStop/sleep/seconds").asLong());
    }

    /** How long it may take to end, what comes before the signal included. */
    Duration grace() {
        return Duration.ofSeconds(spec().path("terminationGracePeriodSeconds").asLong());
    }

    /** What podman calls it. */
    String podmanName() {
        return name() + "-pod-0";
    }

    /** What podman calls its container. */
    String containerName() {
        return podmanName() + "-" + container().path("name").asText();
    }

    private JsonNode container() {
        return spec().at("/containers/0");
    }

    private JsonNode spec() {
        return deployment.at("/spec/template/spec");
    }
}
