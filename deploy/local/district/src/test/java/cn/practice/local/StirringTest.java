package cn.practice.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.local.Stirring.Sign;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StirringTest {

    private final Stirring stirring = new Stirring(sign(0, 0, 0));

    @Test
    void movesWhileItsLogGrowsThoughItHardlyWorks() {
        assertThat(stirring.still(sign(60, 10, 0))).isZero();
        assertThat(stirring.still(sign(120, 11, 0))).isZero();
    }

    @Test
    void movesWhileItWorksThoughItSaysNothingAndGetsLittleOfTheMachine() {
        assertThat(stirring.still(sign(60, 0, 6_000))).isZero();
        assertThat(stirring.still(sign(61, 0, 6_100))).isZero();
    }

    @Test
    void standsStillWhereItOnlyIdles() {
        assertThat(stirring.still(sign(60, 0, 300))).isEqualTo(Duration.ofMinutes(1));
        assertThat(stirring.still(sign(180, 0, 900))).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void isForgivenWhenItMovesAgain() {
        assertThat(stirring.still(sign(170, 0, 100))).isEqualTo(Duration.ofSeconds(170));
        assertThat(stirring.still(sign(171, 0, 600))).isZero();
        assertThat(stirring.still(sign(181, 0, 650))).isEqualTo(Duration.ofSeconds(10));
    }

    private static Sign sign(int seconds, long logged, int workedMillis) {
        return new Sign(Duration.ofSeconds(seconds), logged, Duration.ofMillis(workedMillis));
    }
}
