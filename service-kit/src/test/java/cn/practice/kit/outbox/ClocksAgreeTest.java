package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksAgreeTest {

    private static final Instant ASKED = Instant.parse("2026-03-05T06:00:00Z");
    private static final Instant ANSWERED = ASKED.plusMillis(40);

    @ParameterizedTest
    @CsvSource({"-1500, 1500", "-1, 1", "0, 0", "25, 0", "40, 0", "41, 1", "1540, 1500"})
    void theyDifferByWhatTheQuestionCannotHaveTaken(long there, long apart) {
        assertThat(ClocksAgree.apart(ASKED, ASKED.plusMillis(there), ANSWERED)).isEqualTo(Duration.ofMillis(apart));
    }
}
