package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every pod runs; what Kubernetes would refuse or regret. */
class WorkloadTest {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+(\\.\\d+)?([-.][a-z0-9.-]+)?");

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    static Stream<Resource> deployments() {
        return overlays().flatMap(overlay -> overlay.all("Deployment"));
    }

    static Stream<Resource> services() {
        return overlays().flatMap(Rendered::services);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyImageIsOfOneVersion(Rendered overlay) {
        var own = overlay.all("Deployment").flatMap(each -> containers(each).stream());
        var images = Stream.concat(
                own.map(each -> each.path("image").asText()),
                overlay.all("Cluster").map(each -> each.at("/spec/imageName").asText()));

        assertThat(images).isNotEmpty().allSatisfy(each -> assertThat(each).matches(PINNED));
    }

    @ParameterizedTest
    @MethodSource("services")
    void migratesAndServesWithOneImage(Resource service) {
        assertThat(containers(service).stream().map(each -> each.path("image").asText()))
                .hasSize(2)
                .containsOnly("practice/" + service.name() + ":1.0.0");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyContainerSaysWhatItNeedsAndHasAllOfItsMemory(Resource deployment) {
        assertThat(containers(deployment)).allSatisfy(each -> {
            var resources = each.path("resources");
            assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
            assertThat(resources.at("/requests/memory").asText())
                    .isNotEmpty()
                    .isEqualTo(resources.at("/limits/memory").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyContainerIsAskedHowItIs(Resource deployment) {
        assertThat(deployment.all("/spec/template/spec/containers")).allSatisfy(container -> {
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(container.at("/" + probe + "/httpGet/path").asText())
                        .as(probe)
                        .startsWith("/");
                assertThat(ports(container))
                        .contains(container.at("/" + probe + "/httpGet/port").asText());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachProbeAsksWhatItDecides(Resource service) {
        var container = service.at("/spec/template/spec/containers/0");

        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aStartMayWaitForTheProviderAsLongAsItDoes(Resource service) {
        var probe = service.at("/spec/template/spec/containers/0/startupProbe");
        var patience = probe.path("periodSeconds").asInt()
                * probe.path("failureThreshold").asInt();
        var waits = seconds(Settings.of(service.name()).property("quarkus.oidc.connection-delay"));

        assertThat(patience).isGreaterThan(2 * (int) waits);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aReplicaHasTimeToDrainAndToFinishWhatItHasInHand(Resource service) {
        var pod = service.at("/spec/template/spec");
        int leaves = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        long drains = seconds(Settings.of(service.name()).property("quarkus.shutdown.timeout"));
        long batches = Stream.of("service-kit", service.name())
                .map(Repository::sources)
                .flatMap(code -> Pattern.compile("thread\\.join\\(Duration\\.ofSeconds\\((\\d+)\\)\\)")
                        .matcher(code)
                        .results())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();

        assertThat(leaves).isGreaterThanOrEqualTo(5);
        assertThat(drains).isPositive();
        assertThat(batches).isPositive();
        assertThat(pod.path("terminationGracePeriodSeconds").asLong()).isGreaterThan(leaves + drains + batches);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyPodPassesTheRestrictedStandard(Resource deployment) {
        var pod = deployment.at("/spec/template/spec");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        for (var field : List.of("hostNetwork", "hostPID", "hostIPC")) {
            assertThat(pod.has(field)).as(field).isFalse();
        }
        assertThat(Resource.list(pod.path("volumes")))
                .allMatch(each -> each.has("emptyDir") || each.has("secret") || each.has("configMap"));
        assertThat(containers(deployment)).allSatisfy(each -> {
            var security = each.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(Resource.texts(security.at("/capabilities/drop"))).containsExactly("ALL");
            assertThat(security.at("/capabilities/add")).isEmpty();
            assertThat(security.has("privileged")).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesNowhereButInItsTmp(Resource service) {
        assertThat(service.at("/spec/template/spec/securityContext/runAsUser").asInt())
                .isEqualTo(10001);
        assertThat(containers(service)).allSatisfy(each -> {
            assertThat(each.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(Resource.list(each.path("volumeMounts")))
                    .filteredOn(mount -> !mount.path("readOnly").asBoolean())
                    .extracting(mount -> mount.path("mountPath").asText())
                    .containsExactly("/tmp");
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void noPodCanTalkToTheApiServer(Resource deployment) {
        var pod = deployment.at("/spec/template/spec");

        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        // a Service's name would become a variable, and those are settings
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void anotherReplicaIsThereBeforeOneLeaves(Resource deployment) {
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1))
                .isZero();
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt())
                .isPositive();
        assertThat(deployment.all("/spec/template/spec/topologySpreadConstraints"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    var selector = each.at("/labelSelector");
                    assertThat(Selectors.selects(selector, deployment.podLabels()))
                            .isTrue();
                    assertThat(Resource.labels(selector.path("matchLabels")))
                            .containsEntry("app.kubernetes.io/name", deployment.name());
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsScaledHasNoReplicasOfItsOwn(Rendered overlay) {
        var scaled = Stream.concat(
                        overlay.all("HorizontalPodAutoscaler")
                                .map(each ->
                                        each.at("/spec/scaleTargetRef/name").asText()),
                        overlay.all("ScaledObject")
                                .map(each ->
                                        each.at("/spec/scaleTargetRef/name").asText()))
                .toList();

        assertThat(scaled).doesNotHaveDuplicates();
        assertThat(overlay.services())
                .allSatisfy(each -> assertThat(each.at("/spec").has("replicas"))
                        .as(each.toString())
                        .isNotEqualTo(scaled.contains(each.name())));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aDatabaseHasConnectionsForAllReplicasThatMayBe(Rendered overlay) {
        overlay.services().forEach(service -> {
            int pool = Integer.parseInt(Settings.of(service.name()).property("quarkus.datasource.jdbc.max-size"));
            var database = overlay.one("Cluster", service.name().replace("-service", "-db"));
            int allowed =
                    database.at("/spec/postgresql/parameters/max_connections").asInt();

            // one more while versions change, and some for operator, exporter and backups
            assertThat(allowed).isGreaterThan((most(overlay, service) + 1) * pool + 20);
        });
    }

    @Test
    void theDistrictRunsTwoOfEach() {
        var production = Rendered.of("production");

        assertThat(production
                        .all("HorizontalPodAutoscaler")
                        .map(each -> each.at("/spec/minReplicas").asInt()))
                .hasSize(2)
                .allMatch(least -> least >= 2);
        assertThat(production
                        .one("ScaledObject", "reporting-service")
                        .at("/spec/minReplicaCount")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
    }

    private static int most(Rendered overlay, Resource service) {
        return overlay.resources().stream()
                .filter(each -> each.at("/spec/scaleTargetRef/name").asText().equals(service.name()))
                .mapToInt(each -> each.at("/spec/maxReplicas")
                        .asInt(each.at("/spec/maxReplicaCount").asInt()))
                .findAny()
                .orElseGet(() -> service.at("/spec/replicas").asInt());
    }

    private static List<JsonNode> containers(Resource deployment) {
        return Stream.of("initContainers", "containers")
                .flatMap(each -> deployment.all("/spec/template/spec/" + each).stream())
                .toList();
    }

    private static List<String> ports(JsonNode container) {
        return Resource.list(container.path("ports")).stream()
                .map(each -> each.path("name").asText())
                .toList();
    }

    private static long seconds(String duration) {
        return Duration.parse("PT" + duration).toSeconds();
    }
}
