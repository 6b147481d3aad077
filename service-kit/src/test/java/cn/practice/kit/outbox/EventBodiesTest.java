package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.identity.By;
import cn.practice.kit.time.ClockOffset;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);

    record Happened(int number) {}

    @Test
    void anEventSaysWhoMadeItTrue() {
        assertThat(body(Duration.ZERO)).isEqualTo("{\"number\":7,\"by\":{\"kind\":\"SERVICE\"}}");
    }

    @Test
    void underAShiftedClockItSaysByHowMuch() {
        assertThat(body(Duration.ofMinutes(-150)))
                .isEqualTo("{\"number\":7,\"by\":{\"kind\":\"SERVICE\"},\"clockOffset\":\"PT-2H-30M\"}");
    }

    private static String body(Duration offset) {
        var bodies = new EventBodies(JSON, new ClockOffset(offset, true));
        return bodies.of(new OutboxEntry("topic", "key", "subject", 1, new Happened(7), By.service(), null));
    }
}
