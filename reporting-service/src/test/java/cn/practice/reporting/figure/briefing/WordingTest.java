package cn.practice.reporting.figure.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.query.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void namesTheLastYearAndThisYearAndSaysAllElseByDate() {
        assertThat(wording(new Period(null, null).soFar(TODAY))).isEqualTo("近一年来");
        assertThat(wording(new Period(LocalDate.of(2026, 1, 1), null).soFar(TODAY)))
                .isEqualTo("今年以来");
        assertThat(wording(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).soFar(TODAY)))
                .isEqualTo("今年以来");
        assertThat(wording(new Period(LocalDate.of(2025, 11, 24), TODAY))).isEqualTo("近一年来");
        assertThat(wording(new Period(LocalDate.of(2025, 11, 23), TODAY))).isEqualTo("2025年11月23日至2026年11月23日");
        assertThat(wording(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))))
                .isEqualTo("2025年1月1日至2025年12月31日");
        assertThat(wording(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))))
                .isEqualTo("2026年1月1日至2026年3月31日");
    }

    private static String wording(Period period) {
        return Language.CHINESE.since(period, TODAY);
    }
}
