package cn.practice.kit.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOW = Instant.parse("2026-03-05T06:00:00Z");
    private static final String TOPIC = "volunteer.sites.v1";

    private final Progress progress = new Progress();

    @Test
    void nothingIsSaidBeforeAMarkIsReached() {
        progress.add(mark(0, 5, 0), NOW);

        progress.reach(positions(4, 0));

        assertThat(progress.upTo()).isNull();
        assertThat(progress.waits()).isTrue();
    }

    @Test
    void aMarkIsReachedWhereEveryPartitionIs() {
        progress.add(mark(0, 5, 3), NOW);

        progress.reach(positions(5, 2));
        assertThat(progress.upTo()).isNull();

        progress.reach(positions(5, 3));
        assertThat(progress.upTo()).isEqualTo(at(0));
        assertThat(progress.waits()).isFalse();
    }

    @Test
    void aPartitionThatHoldsNothingNeedNotHaveBegun() {
        progress.add(mark(0, 0, 3), NOW);

        progress.reach(Map.of(new TopicPartition(TOPIC, 1), 3L));

        assertThat(progress.upTo()).isEqualTo(at(0));
    }

    @Test
    void theNewestMarkThatIsReachedCounts() {
        progress.add(mark(-60, 1, 1), NOW);
        progress.add(mark(-50, 2, 2), NOW);
        progress.add(mark(-40, 3, 3), NOW);

        progress.reach(positions(2, 2));

        assertThat(progress.upTo()).isEqualTo(at(-50));
        assertThat(progress.waits()).isTrue();
    }

    @Test
    void itNeverGoesBack() {
        progress.add(mark(-40, 1, 1), NOW);
        progress.reach(positions(1, 1));
        progress.add(mark(-60, 1, 1), NOW);
        progress.reach(positions(1, 1));

        assertThat(progress.upTo()).isEqualTo(at(-40));
    }

    @Test
    void aMarkOfTheFutureSaysNothing() {
        progress.add(mark(61, 0, 0), NOW);
        progress.reach(positions(9, 9));
        assertThat(progress.upTo()).isNull();

        progress.add(mark(60, 0, 0), NOW);
        progress.reach(positions(9, 9));
        assertThat(progress.upTo()).isEqualTo(at(60));
    }

    @Test
    void ofAnOutageTheOldestAndTheNewestAreKept() {
        for (int i = 1; i <= 5_000; i++) {
            progress.add(mark(i - 5_000, i, 0), NOW);
        }

        progress.reach(positions(1, 0));
        assertThat(progress.upTo()).isEqualTo(at(-4_999));

        progress.reach(positions(4_999, 0));
        assertThat(progress.upTo()).isBetween(at(-1_000), at(-1));

        progress.reach(positions(5_000, 0));
        assertThat(progress.upTo()).isEqualTo(at(0));
    }

    private static Mark mark(int seconds, long first, long second) {
        return new Mark(at(seconds), Map.of(TOPIC, List.of(first, second)));
    }

    private static Instant at(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }

    private static Map<TopicPartition, Long> positions(long first, long second) {
        return Map.of(new TopicPartition(TOPIC, 0), first, new TopicPartition(TOPIC, 1), second);
    }
}
