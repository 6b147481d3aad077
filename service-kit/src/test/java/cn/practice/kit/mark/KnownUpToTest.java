package cn.practice.kit.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.kit.kafka.Topics;
import cn.practice.kit.problem.Missing;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.MachineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The marks of ten minutes are lost, while events go on being taken in. */
class KnownUpToTest {

    private static final String SERVICE = "volunteer-service";
    private static final TopicPartition SITES = new TopicPartition(Topics.SITES, 0);

    private final Instant lost = MachineClock.now().minus(Duration.ofMinutes(10));
    private final KnownUpTo known = new KnownUpTo(Optional.of(List.of(SERVICE)));

    @BeforeEach
    void takeInWithoutMarks() {
        mark(lost, 5);
        known.reach(Map.of(SITES, 5L));
        known.reach(Map.of(SITES, 500L));
    }

    @Test
    void whatIsKnownStaysWhatItWasAndBecomesOlder() {
        assertThat(known.instant()).contains(lost);
        var age = known.age();
        assertThat(age).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        await().untilAsserted(() -> assertThat(known.age()).isGreaterThan(age));
    }

    @Test
    void nobodyIsToldTooEarlyThatThereIsNothing() {
        assertThat(refusalOfWhatWasMade(Duration.ofMinutes(1))).isInstanceOf(NotYetKnown.class);
        assertThat(refusalOfWhatWasMade(Duration.ofMinutes(10))).isInstanceOf(NotYetKnown.class);
        assertThat(refusalOfWhatWasMade(Duration.ofMinutes(12))).isInstanceOf(NotFound.class);
    }

    @Test
    void theNextMarkMakesUpForThoseThatWereLost() {
        var now = MachineClock.now();
        mark(now, 500);
        known.reach(Map.of(SITES, 500L));

        assertThat(known.instant()).contains(now);
        assertThat(known.age()).isLessThan(Duration.ofMinutes(1));
        assertThat(refusalOfWhatWasMade(Duration.ofMinutes(9))).isInstanceOf(NotFound.class);
    }

    private void mark(Instant upTo, long end) {
        known.add(Topics.marksOf(SERVICE), new Mark(upTo, Map.of(Topics.SITES, List.of(end))));
    }

    private Refusal refusalOfWhatWasMade(Duration ago) {
        long millis = MachineClock.now().minus(ago).toEpochMilli();
        var id = new UUID(millis << 16 | 0x7000L, Long.MIN_VALUE);
        return new Missing(known.instant().orElse(null)).of("site", id);
    }
}
