package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedTest {

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFieldIsOneThatTheApiKnows(Rendered overlay) {
        assertThat(overlay.resources()).allSatisfy(Models::read);
    }

    @Test
    void aMistypedFieldIsSeenWhereverItIs() {
        var deployment = Rendered.of("production").one("Deployment", "activity-service");
        var kafka = Rendered.of("production").one("Kafka", "practice");
        var pool = Rendered.of("production").one("KafkaNodePool", "node");
        var database = Rendered.of("production").one("Cluster", "activity-db");

        assertThatThrownBy(() -> Models.read(mistyped(deployment, "/spec/template/spec/containers/0/readinessProbe")));
        assertThatThrownBy(() -> Models.read(mistyped(deployment, "/spec/template/spec/securityContext")));
        assertThatThrownBy(() -> Models.read(mistyped(kafka, "/spec/kafka/listeners/0")));
        assertThatThrownBy(() -> Models.read(mistyped(pool, "/spec/storage/volumes/0")));
        assertThatThrownBy(() -> Models.read(mistyped(database, "/spec/postgresql")));
    }

    private static Resource mistyped(Resource resource, String pointer) {
        var copy = resource.node().deepCopy();
        ((ObjectNode) copy.at(pointer)).put("nosuchfield", "x");
        return new Resource(copy);
    }
}
