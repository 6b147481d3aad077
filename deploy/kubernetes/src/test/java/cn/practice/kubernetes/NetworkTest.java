package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the policies let through, as lines of who and which port, compared with the ways that there are. */
class NetworkTest {

    private static final String COLLECTOR = "monitoring:opentelemetry-collector 4318";
    private static final String DNS = "kube-system:kube-dns 53";

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatNoPolicyNamesIsForbidden(Rendered overlay) {
        var nothing = overlay.one("NetworkPolicy", "nothing").at("/spec");

        assertThat(nothing.path("podSelector")).isEmpty();
        assertThat(Resource.texts(nothing.path("policyTypes"))).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(nothing.has("ingress") || nothing.has("egress")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"single-node, 0", "production, 1"})
    void aServiceReachesItsDatabaseTheLogTheProviderNamesAndACollectorIfThereIsOne(String name, int collectors) {
        var overlay = Rendered.of(name);

        overlay.services()
                .forEach(service -> assertThat(ways(overlay, service.podLabels(), "Egress"))
                        .as(service.name())
                        .hasSize(4 + collectors)
                        .contains(
                                DNS,
                                service.name().replace("-service", "-db") + " 5432",
                                "practice-kafka 9093",
                                "keycloak 8080")
                        .allMatch(way -> collectors == 1 || !way.equals(COLLECTOR)));
    }

    @Test
    void tracesAreToldWhereThePolicyLetsThem() {
        var production = Rendered.of("production");
        var replica = new Replica(production, production.services().findFirst().orElseThrow());

        assertThat(replica.environment("containers"))
                .containsEntry("OTEL_SDK_DISABLED", "false")
                .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.monitoring:4318");
        assertThat(ways(production, replica.service().podLabels(), "Egress")).contains(COLLECTOR);
    }

    @Test
    void onlyTheIngressAndPrometheusReachAService() {
        var production = Rendered.of("production");
        production
                .services()
                .forEach(service -> assertThat(ways(production, service.podLabels(), "Ingress"))
                        .containsExactlyInAnyOrder("ingress-nginx:ingress-nginx http", "monitoring:prometheus http"));
    }

    @Test
    void inTheCountyOnlyTraefikReachesAService() {
        var county = Rendered.of("single-node");
        county.services()
                .forEach(service -> assertThat(ways(county, service.podLabels(), "Ingress"))
                        .containsExactly("kube-system:traefik http"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyItsServiceReachesADatabase(Rendered overlay) {
        overlay.all("Cluster").forEach(database -> {
            var pods = Map.of("cnpg.io/cluster", database.name());
            var service = database.name().replace("-db", database.name().startsWith("keycloak") ? "" : "-service");

            assertThat(ways(overlay, pods, "Ingress").stream().filter(each -> each.endsWith(" 5432")))
                    .as(database.name())
                    .containsExactlyInAnyOrder(service + " 5432", "cnpg.io/cluster 5432", "cnpg-system: 5432");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theProviderIsReachedByPeopleAndServices(Rendered overlay) {
        var pods = overlay.one("Deployment", "keycloak").podLabels();

        assertThat(ways(overlay, pods, "Ingress").stream().filter(each -> each.endsWith(" http")))
                .hasSize(2)
                .contains("service http");
        assertThat(ways(overlay, pods, "Egress"))
                .containsExactlyInAnyOrder(DNS, "keycloak 7800", "keycloak 57800", "keycloak-db 5432");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyServicesReachTheLogsListener(Rendered overlay) {
        var peers = overlay.one("Kafka", "practice").all("/spec/kafka/listeners/0/networkPolicyPeers");

        assertThat(peers.stream().map(NetworkTest::peer)).containsExactly("service");
    }

    private static Set<String> ways(Rendered overlay, Map<String, String> pods, String direction) {
        var rules = direction.equals("Ingress") ? "/spec/ingress" : "/spec/egress";
        return overlay.all("NetworkPolicy")
                .filter(policy -> Resource.texts(policy.at("/spec/policyTypes")).contains(direction))
                .filter(policy -> Selectors.selects(policy.at("/spec/podSelector"), pods))
                .flatMap(policy -> policy.all(rules).stream())
                .flatMap(rule -> lines(rule, direction.equals("Ingress") ? "from" : "to"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(JsonNode rule, String peers) {
        assertThat(rule.path("ports")).as("ports of %s", rule).isNotEmpty();
        var who = rule.has(peers)
                ? Resource.list(rule.path(peers)).stream()
                        .map(NetworkTest::peer)
                        .toList()
                : Set.of("anybody");
        return who.stream()
                .flatMap(each -> Resource.list(rule.path("ports")).stream()
                        .map(port -> each + " " + port.path("port").asText()));
    }

    /** The namespace, where it is another, and the one label that tells who it is. */
    private static String peer(JsonNode peer) {
        var namespace = peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                .asText("");
        var labels = Resource.labels(peer.at("/podSelector/matchLabels"));
        var keys = Resource.list(peer.at("/podSelector/matchExpressions")).stream()
                .map(each -> each.has("values")
                        ? String.join("|", Resource.texts(each.path("values")))
                        : each.path("key").asText());
        var who = Stream.concat(labels.values().stream(), keys).collect(Collectors.joining(","));
        return namespace.isEmpty() ? who : namespace + ":" + who;
    }
}
