package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietTest {

    @Test
    void lastsOnlyWhenNothingComesInBetween() {
        var loads = List.of(0.9, 0.1, 0.1, 0.1, 0.1, 0.8, 0.1, 0.1, 0.1, 0.1, 0.1, 0.9)
                .iterator();

        new Quiet(loads::next, Duration.ZERO).await();

        assertThat(loads).toIterable().containsExactly(0.9);
    }
}
