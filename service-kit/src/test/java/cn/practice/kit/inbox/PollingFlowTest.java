package cn.practice.kit.inbox;

import static cn.practice.kit.inbox.Polling.polls;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class PollingFlowTest {

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aClosedConsumerPollsNoMore() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "group.id", "polling-test");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        assertThat(polls(consumer.metrics())).isTrue();
        consumer.subscribe(List.of("volunteer.sites.v1"));
        consumer.poll(Duration.ZERO);
        assertThat(polls(consumer.metrics())).isTrue();

        consumer.close();

        assertThat(polls(consumer.metrics())).isFalse();
    }
}
