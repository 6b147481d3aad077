package cn.practice.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.images.Failed;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutClusterTest {

    private static final String CONTAINER = "/spec/template/spec/containers/0";

    private final Pod pod = Deployments.pod("activity-service", 40_001);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/spec/template/metadata",
                "/spec/template/spec/securityContext",
                "/spec/template/spec/terminationGracePeriodSeconds",
                "/spec/template/spec/initContainers/0/image",
                CONTAINER + "/image",
                CONTAINER + "/lifecycle",
                CONTAINER + "/resources",
                CONTAINER + "/securityContext"
            })
    void keepsWhatAClusterIsTold(String place) {
        var told = pod.deployment().at(place);

        assertThat(told.isMissingNode()).isFalse();
        assertThat(changed().at(place)).isEqualTo(told);
    }

    @Test
    void isOnePodOnTheNetworkOfTheMachine() {
        assertThat(changed().at("/metadata/name").asText()).isEqualTo("activity-service-40001");
        assertThat(changed().at("/spec/replicas").asInt()).isEqualTo(1);
        assertThat(changed().at("/spec/template/spec/hostNetwork").asBoolean()).isTrue();
        assertThat(changed().at(CONTAINER).has("ports")).isFalse();
    }

    @Test
    void leavesProbesToTheOneWhoAsksThem() {
        assertThat(changed().at(CONTAINER).fieldNames()).toIterable().noneMatch(name -> name.endsWith("Probe"));
    }

    @Test
    void hasADirectoryOfItsOwnAndNoCertificates() {
        assertThat(changed().at("/spec/template/spec/volumes").findValuesAsText("name"))
                .containsExactly("activity-service-40001-tmp");
        assertThat(changed().at(CONTAINER + "/volumeMounts").findValuesAsText("name"))
                .containsExactly("activity-service-40001-tmp");
        assertThat(changed()
                        .at("/spec/template/spec/initContainers/0/volumeMounts/0/name")
                        .asText())
                .isEqualTo("activity-service-40001-tmp");
    }

    @Test
    void talksToTheServersOfThisMachine() {
        assertThat(settings("containers"))
                .containsEntry("HTTP_PORT", "40001")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("DB_URL", "jdbc:postgresql://127.0.0.1:5432/activity")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT")
                .containsEntry("OIDC_URL", "http://127.0.0.1:8180");
    }

    @Test
    void findsWhatAContainerSaysItselfBeforeItsConfigMap() {
        assertThat(settings("containers"))
                .containsEntry("PRACTICE_ZONE", "Asia/Tokyo")
                .containsEntry("CORS_ORIGINS", "https://practice.county.example");
    }

    @Test
    void findsWhatSecretsHold() {
        assertThat(settings("initContainers"))
                .containsEntry("MIGRATE_ONLY", "true")
                .containsEntry("DB_PASSWORD", "postgres");
        assertThatThrownBy(() -> without(Map.of()).of(pod))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("activity-db-app");
    }

    @Test
    void leavesTheManifestItself() {
        var before = pod.deployment().deepCopy();

        var _ = changed();

        assertThat(pod.deployment()).isEqualTo(before);
    }

    private JsonNode changed() {
        return without(Map.of("password", "postgres")).of(pod);
    }

    private Map<String, String> settings(String containers) {
        var settings = new TreeMap<String, String>();
        changed()
                .at("/spec/template/spec/" + containers + "/0/env")
                .forEach(entry -> settings.put(
                        entry.path("name").asText(), entry.path("value").asText()));
        return settings;
    }

    private static WithoutCluster without(Map<String, String> secrets) {
        return new WithoutCluster(
                Deployments.manifests(),
                "127.0.0.1:5432",
                "127.0.0.1:9092",
                URI.create("http://127.0.0.1:8180"),
                secrets);
    }
}
