package cn.practice.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2025-11-24",
        "2026-12-31, 2026-01-01",
        "2027-02-28, 2026-03-01",
        "2028-02-29, 2027-03-01",
        "2028-03-01, 2027-03-02"
    })
    void theLast12MonthsAreAYearAndNotADayMore(String last, String first) {
        assertThat(Period.of(null, last).orLastYear(Period.of(null, last).last()))
                .isEqualTo(Period.of(first, last));
    }
}
