package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @Test
    void aCountyAndADistrictAreServed() {
        assertThat(Repository.overlays()).containsExactly("production", "single-node");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyOverlayHasTheThreeServices(Rendered overlay) {
        assertThat(overlay.services()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingIsDescribedTwice(Rendered overlay) {
        assertThat(overlay.resources().stream().map(each -> each.api() + " " + each))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void allIsInOneNamespaceThatHoldsItsPodsToTheRestrictedStandard(Rendered overlay) {
        var namespace = overlay.one("Namespace", "practice");

        assertThat(Resource.labels(namespace.at("/metadata/labels")))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.resources())
                .allSatisfy(each -> assertThat(
                                each.equals(namespace)
                                        ? "practice"
                                        : each.at("/metadata/namespace").asText())
                        .as(each.toString())
                        .isEqualTo("practice"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretIsCommitted(Rendered overlay) {
        assertThat(overlay.all("Secret")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onePlaceSaysTheHost(Rendered overlay) {
        var host = overlay.one("Ingress", "practice").at("/spec/rules/0/host").asText();
        var address = "https://" + host;
        var keycloak = overlay.all("ConfigMap")
                .filter(each -> each.name().startsWith("keycloak-settings"))
                .findAny()
                .orElseThrow();

        assertThat(overlay.one("Ingress", "practice").at("/spec/tls/0/hosts/0").asText())
                .isEqualTo(host);
        assertThat(keycloak.at("/data/KC_HOSTNAME").asText()).isEqualTo(address);
        assertThat(overlay.all("ConfigMap")
                        .filter(each -> each.at("/data").has("CORS_ORIGINS"))
                        .map(each -> each.at("/data/CORS_ORIGINS").asText()))
                .containsExactly(address);
    }
}
