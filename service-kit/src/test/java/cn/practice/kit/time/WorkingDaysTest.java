package cn.practice.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, true",
        "2026-03-07, false",
        "2026-02-17, false",
        "2026-02-28, true",
        "2026-10-01, false",
        "2026-10-10, true",
        "2026-12-25, true",
        "2025-10-08, false",
        "2024-05-11, true"
    })
    void goByTheWeekButForWhatIsAnnounced(LocalDate day, boolean works) {
        assertThat(days.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10, 10, 2026-10-20",
        "2026-02, 10, 2026-02-13",
        "2026-03, 10, 2026-03-13",
        "2026-03, 1, 2026-03-02"
    })
    void areNumberedWithinAMonth(YearMonth month, int number, LocalDate day) {
        assertThat(days.ofMonth(month, number)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 0, 2026-03-05",
        "2026-03-05, 1, 2026-03-06",
        "2026-03-05, 2, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-09-24, 10, 2026-10-15"
    })
    void areCountedFromTheDayAfter(LocalDate day, int number, LocalDate last) {
        assertThat(days.after(day, number)).isEqualTo(last);
    }

    @Test
    void goByTheWeekAloneWhereAYearIsNotAnnounced() {
        assertThat(days.isKnown(2026)).isTrue();
        assertThat(days.isKnown(2031)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2031-10-01"))).isTrue();
        assertThat(days.isKnown(2031)).isFalse();
    }

    @Test
    void noMonthHasAsManyAsThat() {
        assertThatThrownBy(() -> days.ofMonth(YearMonth.of(2026, 3), 24)).hasMessageContaining("2026-03");
    }

    @Test
    void aFileOfOnesOwnCountsForTheYearsItNames(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("days.properties"), "2031.off=10-01..10-07\n2026.work=03-07\n");
        var own = new WorkingDays(Optional.of(file));

        assertThat(own.isWorkingDay(LocalDate.parse("2031-10-01"))).isFalse();
        assertThat(own.isWorkingDay(LocalDate.parse("2026-03-07"))).isTrue();
        assertThat(own.isWorkingDay(LocalDate.parse("2026-10-01"))).isTrue();
        assertThat(own.isWorkingDay(LocalDate.parse("2025-10-01"))).isFalse();
    }
}
