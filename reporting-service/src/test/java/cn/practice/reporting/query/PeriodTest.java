package cn.practice.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2025-11-24",
        "2026-12-31, 2026-01-01",
        "2027-02-28, 2026-03-01",
        "2028-02-29, 2027-03-01",
        "2028-03-01, 2027-03-02"
    })
    void theLast12MonthsAreAYearAndNotADayMore(String last, String first) {
        assertThat(Period.of(null, last).soFar(Period.of(null, last).last())).isEqualTo(Period.of(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 2026-01-01",
        "2026-11-23, 2026-11-24, 2026-11-23",
        "2026-11-23, , 2026-11-23",
        ", 2027-03-31, 2026-04-01"
    })
    void endsTodayWhereItHasNotEnded(String from, String to, String first) {
        assertThat(Period.of(from, to).soFar(TODAY)).isEqualTo(new Period(LocalDate.parse(first), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, ", "2026-11-24, 2026-11-24", "2027-01-01, 2027-12-31", ", 2027-11-23"})
    void hasNoDaysYetWhereItLiesAhead(String from, String to) {
        var period = Period.of(from, to);
        assertThatThrownBy(() -> period.soFar(TODAY)).isInstanceOf(Refusals.PeriodAhead.class);
    }
}
