package cn.practice.activity.checking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecencyTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void whoMayCheckWhomIsSaidUntilWhatIsKnownIsTenMinutesOld() {
        new Recency(() -> TEN_MINUTES, TEN_MINUTES).require();

        assertThatThrownBy(() -> new Recency(() -> TEN_MINUTES.plusMillis(1), TEN_MINUTES).require())
                .hasMessage("COPIES_OLD");
    }
}
