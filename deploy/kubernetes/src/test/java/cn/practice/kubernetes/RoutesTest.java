package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One host serves all: the first segment of each path in the contracts belongs to one service. */
class RoutesTest {

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFirstSegmentOfTheContractsLeadsToItsServiceAndNothingElseDoes(Rendered overlay) {
        var routes = new TreeMap<String, String>();
        for (var path : overlay.one("Ingress", "practice").all("/spec/rules/0/http/paths")) {
            assertThat(path.path("pathType").asText()).isEqualTo("Prefix");
            assertThat(path.at("/backend/service/port/name").asText()).isEqualTo("http");
            var another = routes.put(
                    path.path("path").asText(), path.at("/backend/service/name").asText());
            assertThat(another).as("a second route of %s", path).isNull();
        }
        var expected = new TreeMap<>(contracts());
        expected.put("/realms/practice", "keycloak");
        expected.put("/resources", "keycloak");

        assertThat(routes).isEqualTo(expected);
    }

    @Test
    void noTwoServicesShareAFirstSegment() {
        assertThat(Repository.SERVICES.stream().flatMap(RoutesTest::segments)).doesNotHaveDuplicates();
    }

    private static Map<String, String> contracts() {
        return Repository.SERVICES.stream()
                .flatMap(service -> segments(service).map(segment -> Map.entry(segment, service)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> segments(String service) {
        return Contracts.paths(service)
                .map(path -> "/" + path.split("/", -1)[1])
                .distinct();
    }
}
