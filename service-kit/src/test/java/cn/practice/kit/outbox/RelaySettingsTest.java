package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.kafka.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelaySettingsTest {

    @ParameterizedTest
    @CsvSource({"1, 20", "39, 20", "40, 40", "100, 100", "1999, 100", "2000, 20"})
    void theMoreIsToldTheLongerItMayWaitUnlessSomethingIsLeft(int told, long milliseconds) {
        var settings = new RelaySettings(
                "kit",
                new KafkaConnection(Map.of()),
                Duration.ofMillis(100),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                2000,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));

        assertThat(settings.pause(told)).isEqualTo(Duration.ofMillis(milliseconds));
    }
}
