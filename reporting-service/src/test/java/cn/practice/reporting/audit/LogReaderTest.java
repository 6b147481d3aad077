package cn.practice.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    @Test
    void saysThatTheLogIsAwayWhenNoBrokerHasAnAddress() {
        assertThatThrownBy(() -> LogReader.open(LogReaderTest::nowhere))
                .isInstanceOfSatisfying(
                        Refusals.LogAway.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(503));
    }

    private static Consumer<byte[], byte[]> nowhere() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", "broker.invalid:9092"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
