package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests say what the services read, and all that they need. */
class SettingsTest {

    static Stream<Replica> services() {
        return Rendered.overlays().flatMap(overlay -> overlay.services().map(each -> new Replica(overlay, each)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableIsRead(Replica given) {
        for (var kind : List.of("initContainers", "containers")) {
            assertThat(given.environment(kind).keySet())
                    .allSatisfy(each ->
                            assertThat(given.settings().reads(each)).as(each).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everythingThatHasNoDefaultHereIsSaid(Replica given) {
        assertThat(given.environment("containers").keySet())
                .containsAll(given.settings().needed());
    }

    @ParameterizedTest
    @MethodSource("services")
    void whoMigratesKnowsTheDatabaseAndOnlyMigrates(Replica given) {
        var migrates = given.environment("initContainers");

        assertThat(migrates)
                .containsKeys("DB_URL", "DB_USERNAME", "DB_PASSWORD")
                .containsEntry("MIGRATE_ONLY", "true");
        assertThat(given.settings().property("quarkus.init-and-exit")).isEqualTo("${MIGRATE_ONLY:false}");
        assertThat(given.settings().property("quarkus.flyway.migrate-at-start")).isEqualTo("${MIGRATE_AT_START:true}");
        assertThat(given.environment("containers"))
                .containsEntry("MIGRATE_AT_START", "false")
                .containsEntry("DB_URL", migrates.get("DB_URL"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itListensWhereItsPortIs(Replica given) {
        assertThat(given.environment("containers"))
                .containsEntry(
                        "HTTP_PORT",
                        given.container("containers")
                                .at("/ports/0/containerPort")
                                .asText())
                .containsEntry("HTTP_BEHIND_PROXY", "true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatMustStaySecretIsNotWritten(Replica given) {
        assertThat(given.environment("containers").entrySet())
                .filteredOn(each -> each.getKey().matches(".*(USERNAME|PASSWORD|MASTER|JAAS_CONFIG)"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(each -> assertThat(each.getValue()).isEqualTo(Replica.REFERENCE));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itKeepsTheTime(Replica given) {
        for (var kind : List.of("initContainers", "containers")) {
            assertThat(given.environment(kind)).doesNotContainKeys("PRACTICE_CLOCK_OFFSET", "PRACTICE_CLOCK_SHIFTABLE");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsTrustedIsMountedWhereItIsLookedFor(Replica given) {
        var mounts = Resource.list(given.container("containers").path("volumeMounts")).stream()
                .map(each -> each.path("mountPath").asText() + "/ca.crt");
        var environment = given.environment("containers");

        assertThat(mounts).contains(environment.get("KAFKA_SSL_TRUSTSTORE_LOCATION"));
        assertThat(environment.get("DB_URL"))
                .contains("sslmode=verify-full")
                .contains("sslrootcert=/etc/practice/database/ca.crt");
    }

    @ParameterizedTest
    @MethodSource("services")
    void itBelievesAForwardedAddressFromItsClusterAlone(Replica given) {
        var networks = String.valueOf(given.environment("containers").get("HTTP_TRUSTED_PROXIES"));

        assertThat(networks.split(",", -1))
                .allSatisfy(network -> assertThat(network).matches("(10\\.[0-9.]+|fd[0-9a-f]*:[0-9a-f:]+)/\\d+"));
    }

    @Test
    void theReadmeKnowsEverySettingThatIsExpected() {
        var ofAll = Repository.readme("service-kit");

        assertThat(Repository.SERVICES).allSatisfy(service -> {
            var readmes = ofAll + Repository.readme(service);
            assertThat(Settings.of(service).expected().keySet())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(readmes).contains("`" + each + "`"));
        });
    }

    @Test
    void whatIsNeededIsFoundInTheCode() {
        assertThat(Settings.of("volunteer-service").needed())
                .containsExactlyInAnyOrder(
                        "CORS_ORIGINS",
                        "DB_URL",
                        "DB_USERNAME",
                        "DB_PASSWORD",
                        "HTTP_TRUSTED_PROXIES",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "OIDC_URL",
                        "PRACTICE_KEYS_MASTER");
        assertThat(Settings.of("activity-service").read())
                .contains("PRACTICE_LANES_COUNT", "PRACTICE_SIGN_UPS_SWEEP", "PRACTICE_ZONE");
        assertThat(Settings.of("activity-service").reads("PRACTICE_LANES_COUNTS"))
                .isFalse();
        assertThat(Settings.of("activity-service").reads("KAFKA_SECURITY_PROTOCOLS"))
                .isFalse();
    }
}
