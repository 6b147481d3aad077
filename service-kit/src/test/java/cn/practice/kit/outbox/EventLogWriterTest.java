package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.kafka.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventLogWriterTest {

    @Test
    void takesAllThatIsSaidOfTheWayToKafka() {
        var configuration = EventLogWriter.configuration(settings(Map.of("security.protocol", "SASL_SSL")));

        assertThat(configuration).containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void promisesWhatNoSettingTakesBack() {
        var configuration = EventLogWriter.configuration(settings(Map.of("acks", "0", "transactional.id", "another")));

        assertThat(configuration).containsEntry("acks", "all").containsEntry("transactional.id", "kit");
    }

    private static RelaySettings settings(Map<String, Object> kafka) {
        return new RelaySettings(
                "kit",
                new KafkaConnection(kafka),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                Duration.ZERO);
    }
}
