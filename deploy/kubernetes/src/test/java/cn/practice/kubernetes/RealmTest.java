package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The provider in a cluster says what the local one says. */
class RealmTest {

    private final JsonNode realm = read();

    @Test
    void itHasTheRolesThatPersonasHaveLocally() {
        var roles = Resource.list(realm.at("/roles/realm")).stream()
                .map(each -> each.path("name").asText());

        assertThat(roles).containsExactlyInAnyOrderElementsOf(localRoles());
    }

    @Test
    void itPutsThemIntoTheClaimThatServicesRead() {
        var mapper = realm.at("/clients/0/protocolMappers/0");

        assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-usermodel-realm-role-mapper");
        assertThat(mapper.at("/config/claim.name").asText())
                .isEqualTo(Settings.of("activity-service").property("quarkus.oidc.roles.role-claim-path"));
        assertThat(mapper.at("/config/multivalued").asText()).isEqualTo("true");
        assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
    }

    @Test
    void itNamesTheServicesAsTheAudienceOfAccessTokensAlone() {
        var mapper = realm.at("/clients/0/protocolMappers/1");

        assertThat(mapper.path("protocolMapper").asText()).isEqualTo("oidc-audience-mapper");
        assertThat(mapper.at("/config/included.custom.audience").asText())
                .isEqualTo(Settings.of("activity-service").property("practice.tokens.audience"));
        assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
        assertThat(mapper.at("/config/id.token.claim").asText()).isEqualTo("false");
    }

    @Test
    void thePageSignsInByCodeAndProofAsItDoesLocally() {
        var client = realm.at("/clients/0");
        var local = Repository.sources("deploy/local/identity");

        assertThat(local).contains("clientId(\"" + client.path("clientId").asText() + "\")");
        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    }

    @Test
    void nobodyIsInItFromTheStart() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.toString()).doesNotContain("secret").doesNotContain("password\"");
    }

    @Test
    void servicesAskForThisRealm() {
        assertThat(Rendered.overlays())
                .allSatisfy(overlay -> assertThat(overlay.all("ConfigMap")
                                .filter(each -> each.at("/data").has("OIDC_URL")))
                        .hasSize(1)
                        .allSatisfy(each -> assertThat(each.at("/data/OIDC_URL").asText())
                                .endsWith(":8080/realms/" + realm.path("realm").asText())));
    }

    private static Set<String> localRoles() {
        return Repository.text("deploy/local/personas/personas.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1)[3])
                .flatMap(groups -> Stream.of(groups.split(" ", -1)))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Repository.text("deploy/kubernetes/components/keycloak/practice-realm.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
