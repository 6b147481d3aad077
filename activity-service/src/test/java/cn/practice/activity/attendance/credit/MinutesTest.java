package cn.practice.activity.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.plan.Period;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesTest {

    private static final Period SHIFT =
            new Period(Instant.parse("2026-03-05T01:00:00Z"), Instant.parse("2026-03-05T03:00:00Z"));

    @ParameterizedTest(name = "in {0}, out {1}: {2} minutes")
    @CsvSource({
        "01:00:00, 03:00:00, 120",
        "00:30:00, 03:00:00, 120",
        "01:00:00, 02:00:59, 60",
        "01:00:00, 03:20:00, 140",
        "01:00:00, 05:00:00, 150",
        "01:10:00, 01:10:59, 0",
        "00:10:00, 00:50:00, 0"
    })
    void creditsWholeMinutesWithinTheShiftAndItsGrace(String in, String out, int minutes) {
        assertThat(Minutes.clocked(SHIFT, 30, at(in), at(out))
                        .map(time -> time.length().toMinutes())
                        .orElse(0L))
                .isEqualTo(minutes);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + "Z");
    }
}
