package cn.practice.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.kafka.KafkaConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InvalidGroupIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogConsumersTest {

    @Test
    void aReplicaWithANameKeepsItsPlaceAmongTheOthers() {
        assertThat(instanceOf(Optional.of("reporting-1"))).contains("reporting-1");
        assertThat(instanceOf(Optional.empty())).isEmpty();
    }

    @Test
    void takesAllThatIsSaidOfTheWayToKafka() {
        var consumers = consumers(Optional.empty(), Map.of("client.id", "said"));
        try (var member = consumers.member();
                var reader = consumers.reader()) {
            assertThat(clientOf(member)).isEqualTo("said");
            assertThat(clientOf(reader)).isEqualTo("said");
        }
    }

    @Test
    void whoReadsOnHisOwnIsOfNoGroup() {
        try (var reader = consumers(Optional.empty(), Map.of("group.id", "reporting-service"))
                .reader()) {
            assertThatThrownBy(reader::groupMetadata).isInstanceOf(InvalidGroupIdException.class);
        }
    }

    private static Optional<String> instanceOf(Optional<String> name) {
        try (var member = consumers(name, Map.of()).member()) {
            return member.groupMetadata().groupInstanceId();
        }
    }

    private static LogConsumers consumers(Optional<String> instance, Map<String, Object> more) {
        var kafka = new HashMap<>(more);
        kafka.put("bootstrap.servers", "127.0.0.1:9");
        return new LogConsumers(new KafkaConnection(kafka), "reporting-service", instance);
    }

    private static @Nullable String clientOf(Consumer<byte[], byte[]> consumer) {
        return consumer.metrics().keySet().stream()
                .map(metric -> metric.tags().get("client-id"))
                .filter(Objects::nonNull)
                .findAny()
                .orElse(null);
    }
}
