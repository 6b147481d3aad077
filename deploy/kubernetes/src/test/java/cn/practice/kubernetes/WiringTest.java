package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What names another object names one that is there. */
class WiringTest {

    /** Brought by hand where no store brings them; the README says how. */
    private static final Set<String> BY_HAND =
            Set.of("volunteer-keys", "backup-store", "keycloak-admin", "practice-tls");

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceSelectsPodsThatHaveItsPort(Rendered overlay) {
        assertThat(overlay.all("Service")).hasSize(4).allSatisfy(service -> {
            var selector = Resource.labels(service.at("/spec/selector"));
            var selected = overlay.all("Deployment")
                    .filter(each -> each.podLabels().entrySet().containsAll(selector.entrySet()))
                    .toList();

            assertThat(selected).extracting(Resource::name).containsExactly(service.name());
            assertThat(ports(selected.getFirst()))
                    .contains(service.at("/spec/ports/0/targetPort").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDeploymentSelectsItsOwnPodsAlone(Rendered overlay) {
        var deployments = overlay.all("Deployment").toList();
        assertThat(deployments)
                .allSatisfy(deployment -> assertThat(deployments)
                        .filteredOn(each -> Selectors.selects(deployment.at("/spec/selector"), each.podLabels()))
                        .containsExactly(deployment));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDeploymentHasABudgetForDisruptions(Rendered overlay) {
        assertThat(overlay.all("Deployment")).allSatisfy(deployment -> {
            var budgets = overlay.all("PodDisruptionBudget")
                    .filter(each -> Selectors.selects(each.at("/spec/selector"), deployment.podLabels()))
                    .toList();
            assertThat(budgets).hasSize(1);
            // a single replica with one that must stay could never be moved
            assertThat(budgets.getFirst().at("/spec/maxUnavailable").asInt()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDeploymentHasAnAccountWithoutToken(Rendered overlay) {
        assertThat(overlay.all("Deployment"))
                .allSatisfy(deployment -> assertThat(overlay.one(
                                        "ServiceAccount",
                                        deployment
                                                .at("/spec/template/spec/serviceAccountName")
                                                .asText())
                                .at("/automountServiceAccountToken")
                                .asBoolean(true))
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyRouteLeadsToAServiceThatHasThePort(Rendered overlay) {
        assertThat(overlay.one("Ingress", "practice").all("/spec/rules/0/http/paths"))
                .allSatisfy(path -> {
                    var service = overlay.one(
                            "Service", path.at("/backend/service/name").asText());
                    assertThat(service.all("/spec/ports").stream()
                                    .map(each -> each.path("name").asText()))
                            .contains(path.at("/backend/service/port/name").asText());
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyScalerHasItsDeployment(Rendered overlay) {
        overlay.resources().stream()
                .filter(each -> each.at("/spec").has("scaleTargetRef"))
                .forEach(each -> overlay.one(
                        "Deployment", each.at("/spec/scaleTargetRef/name").asText()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPolicyIsForPodsThatAreThere(Rendered overlay) {
        assertThat(overlay.all("NetworkPolicy"))
                .allSatisfy(policy -> assertThat(pods(overlay))
                        .anyMatch(pod -> Selectors.selects(policy.at("/spec/podSelector"), pod)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyConfigMapThatIsReadIsThere(Rendered overlay) {
        assertThat(references(overlay, "configMapRef", "configMapKeyRef", "configMap"))
                .isNotEmpty()
                .allSatisfy(each -> overlay.one("ConfigMap", each));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySecretThatIsReadIsMadeByAnOperatorOrByHand(Rendered overlay) {
        var made = new TreeSet<>(BY_HAND);
        overlay.all("Cluster").forEach(each -> made.addAll(List.of(each.name() + "-app", each.name() + "-ca")));
        overlay.all("Kafka").forEach(each -> made.add(each.name() + "-cluster-ca-cert"));
        overlay.all("KafkaUser").forEach(each -> made.add(each.name()));

        assertThat(references(overlay, "secretKeyRef", "secret", "accessKeyId", "secretAccessKey", "tls"))
                .hasSizeGreaterThan(8)
                .isSubsetOf(made);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDatabaseIsTheOneThatItsServiceNames(Rendered overlay) {
        overlay.services().forEach(service -> {
            var name = service.name().replace("-service", "");
            var database = overlay.one("Cluster", name + "-db");
            var settings = overlay.all("ConfigMap")
                    .filter(each -> each.name().startsWith(name + "-settings"))
                    .findAny()
                    .orElseThrow();
            assertThat(settings.at("/data/DB_URL").asText())
                    .startsWith("jdbc:postgresql://" + database.name() + "-rw:5432/"
                            + database.at("/spec/bootstrap/initdb/database").asText() + "?");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyDatabaseIsPostgres18AndBackedUp(Rendered overlay) {
        var backedUp = overlay.all("ScheduledBackup")
                .map(each -> each.at("/spec/cluster/name").asText());
        var databases = overlay.all("Cluster").toList();

        assertThat(databases).hasSize(4).allSatisfy(each -> {
            assertThat(each.at("/spec/imageName").asText()).contains(":18.");
            assertThat(each.at("/spec/plugins/0/isWALArchiver").asBoolean()).isTrue();
            overlay.one(
                    "ObjectStore",
                    each.at("/spec/plugins/0/parameters/barmanObjectName").asText());
        });
        assertThat(backedUp)
                .containsExactlyInAnyOrderElementsOf(
                        databases.stream().map(Resource::name).toList());
    }

    @Test
    void theStoreOutsideBringsWhatNoOperatorMakes() {
        var brought = Rendered.of("production")
                .all("ExternalSecret")
                .map(each -> each.at("/spec/target/name").asText());
        var tls = Rendered.of("production")
                .one("Ingress", "practice")
                .at("/metadata/annotations/cert-manager.io~1cluster-issuer");

        assertThat(tls.asText()).isNotEmpty();
        assertThat(Stream.concat(brought, Stream.of("practice-tls"))).containsExactlyInAnyOrderElementsOf(BY_HAND);
    }

    @Test
    void theReadmeSaysWhatIsBroughtByHand() {
        assertThat(BY_HAND)
                .allSatisfy(each -> assertThat(Repository.readme("deploy")).contains("`" + each + "`"));
    }

    private static List<String> ports(Resource deployment) {
        return deployment.all("/spec/template/spec/containers/0/ports").stream()
                .map(each -> each.path("name").asText())
                .toList();
    }

    /** Labels of our own pods and of those that operators make from what is here. */
    private static List<Map<String, String>> pods(Rendered overlay) {
        var pods = new ArrayList<Map<String, String>>();
        overlay.all("Deployment").forEach(each -> pods.add(new TreeMap<>(each.podLabels())));
        overlay.all("Cluster").forEach(each -> pods.add(of("cnpg.io/cluster", each.name())));
        overlay.all("Kafka").forEach(each -> {
            var pod = of("strimzi.io/cluster", each.name());
            pod.put("strimzi.io/name", each.name() + "-kafka");
            pods.add(pod);
        });
        return pods;
    }

    private static Map<String, String> of(String label, String value) {
        var labels = new TreeMap<String, String>();
        labels.put(label, value);
        return labels;
    }

    private static Set<String> references(Rendered overlay, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> overlay.resources().stream().flatMap(each -> each.node().findValues(field).stream()))
                .flatMap(each -> each.isArray() ? Resource.list(each).stream() : Stream.of(each))
                .map(each -> each.path("secretName").asText(each.path("name").asText()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
