package cn.practice.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogConsumersTest {

    @Test
    void aReplicaWithANameKeepsItsPlaceAmongTheOthers() {
        assertThat(instanceOf(Optional.of("reporting-1"))).contains("reporting-1");
        assertThat(instanceOf(Optional.empty())).isEmpty();
    }

    private static Optional<String> instanceOf(Optional<String> name) {
        try (var member = new LogConsumers("127.0.0.1:9", "reporting-service", name).member()) {
            return member.groupMetadata().groupInstanceId();
        }
    }
}
