package cn.practice.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void takesOnceWhatIsToldTwice() {
        var draft = new Draft(1);

        draft.add(held(0));
        draft.add(held(1));

        assertThat(draft.ids()).hasSize(1);
    }

    private static ConsumerRecord<byte[], byte[]> held(long offset) {
        var told = new ConsumerRecord<>("topic", 0, offset, new byte[0], "{}".getBytes(UTF_8));
        Map.of(
                        "ce_id", "0199b3c8-0000-7000-8000-000000000001",
                        "ce_type", "ActivityHeld",
                        "ce_subject", "subject",
                        "ce_sequence", "3",
                        "ce_time", "2026-11-01T08:00:00Z")
                .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
        return told;
    }
}
