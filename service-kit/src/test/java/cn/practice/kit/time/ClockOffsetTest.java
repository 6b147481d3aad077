package cn.practice.kit.time;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {

    private static final Duration BACK = Duration.ofHours(-2);

    @Test
    void aShiftedClockIsRefusedUnlessItIsSaidThatThereMayBeOne() {
        assertThatThrownBy(() -> start(BACK, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRACTICE_CLOCK_OFFSET is PT-2H")
                .hasMessageContaining("PRACTICE_CLOCK_SHIFTABLE=true");
        assertThatNoException().isThrownBy(() -> start(BACK, true));
    }

    @Test
    void aClockThatKeepsTheTimeIsNeverRefused() {
        assertThatNoException().isThrownBy(() -> start(Duration.ZERO, false));
    }

    private static void start(Duration offset, boolean shiftable) {
        new ClockOffset(offset, shiftable).demandAllowed(new StartupEvent());
    }
}
