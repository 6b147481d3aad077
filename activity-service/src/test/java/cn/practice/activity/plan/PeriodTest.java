package cn.practice.activity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void endsAfterItStartsAndNotTooLate() {
        assertThat(period(NINE, NINE.plus(DAY)).length()).isEqualTo(DAY);
        assertThatThrownBy(() -> period(NINE, NINE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> period(NINE, NINE.plus(DAY).plusNanos(1000))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> period(Instant.EPOCH, NINE)).isInstanceOf(Invalid.class);
    }

    @Test
    void keepsTheTicksThatTheDatabaseKeeps() {
        assertThat(period(NINE.plusNanos(1999), NINE.plus(DAY)).startsAt()).isEqualTo(NINE.plusNanos(1000));
    }

    @Test
    void containsWhatLiesWithinItTheEdgesIncluded() {
        var day = period(NINE, NINE.plus(DAY));

        assertThat(day.contains(day)).isTrue();
        assertThat(day.contains(period(NINE.minusSeconds(1), NINE.plusSeconds(1))))
                .isFalse();
    }

    private static Period period(Instant from, Instant to) {
        return Period.of("", from, to, DAY);
    }
}
