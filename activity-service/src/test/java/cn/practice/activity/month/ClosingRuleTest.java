package cn.practice.activity.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.time.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingRuleTest {

    private static final WorkingDays DAYS = new WorkingDays(Optional.empty());

    private final ClosingRule rule = new ClosingRule(DAYS, 10);

    @ParameterizedTest(name = "{0} closes on {1}")
    @CsvSource({
        "2026-03, 2026-04-15",
        "2026-09, 2026-10-20",
        "2026-01, 2026-02-13",
        "2025-12, 2026-01-15",
        "2030-09, 2030-10-14",
        "2019-05, 2019-06-14"
    })
    void aMonthClosesOnTheTenthWorkingDayOfTheNext(YearMonth month, LocalDate day) {
        assertThat(rule.closingDayOf(month)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "2026-03, 2026-04-14, false",
        "2026-03, 2026-04-15, true",
        "2026-03, 2026-05-01, true",
        "2026-04, 2026-05-01, false",
        "2026-04, 2026-04-30, false",
        "2026-05, 2026-04-30, false",
        "2099-05, 2026-04-30, false",
        "2025-12, 2026-01-14, false",
        "2025-12, 2026-01-15, true",
        "1999-12, 2026-01-01, true"
    })
    void itIsClosedFromTheBeginningOfThatDayOn(YearMonth month, LocalDate today, boolean closed) {
        assertThat(rule.isClosed(month, today)).isEqualTo(closed);
    }

    @Test
    void thoseClosedReachFromTheFirstToTheLastWhoseDayHasCome() {
        var first = YearMonth.of(2025, 12);

        assertThat(rule.closed(first, LocalDate.parse("2026-04-14")))
                .containsExactly(first, YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(rule.closed(first, LocalDate.parse("2026-04-15"))).endsWith(YearMonth.of(2026, 3));
        assertThat(rule.closed(YearMonth.of(2026, 4), LocalDate.parse("2026-04-15")))
                .isEmpty();
    }

    @Test
    void itMayBeAnotherWorkingDay() {
        assertThat(new ClosingRule(DAYS, 1).closingDayOf(YearMonth.of(2026, 3))).isEqualTo("2026-04-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 16})
    void itIsADayThatEveryMonthHas(int number) {
        assertThatThrownBy(() -> new ClosingRule(DAYS, number)).hasMessageContaining("from 1 to 15, not on " + number);
    }
}
