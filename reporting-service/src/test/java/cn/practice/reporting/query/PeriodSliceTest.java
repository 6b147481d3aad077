package cn.practice.reporting.query;

import static cn.practice.reporting.query.Grain.DAY;
import static cn.practice.reporting.query.Grain.MONTH;
import static cn.practice.reporting.query.Grain.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.testing.Effort;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PeriodSliceTest {

    private static final List<Grain> ALL = List.of(DAY, MONTH, YEAR);

    @Test
    void takesWholeYearsThenWholeMonthsThenDays() {
        assertThat(PeriodSlice.of(period("2024-11-10", "2027-02-03"), ALL))
                .containsExactlyInAnyOrder(
                        stretch(YEAR, "2025-01-01", "2026-12-31"),
                        stretch(MONTH, "2024-12-01", "2024-12-31"),
                        stretch(DAY, "2024-11-10", "2024-11-30"),
                        stretch(MONTH, "2027-01-01", "2027-01-31"),
                        stretch(DAY, "2027-02-01", "2027-02-03"));
    }

    @Test
    void isOneStretchWhereThePeriodIsOpenOrDaysAreAsked() {
        assertThat(PeriodSlice.of(new Period(null, null), ALL)).containsExactly(new PeriodSlice(YEAR, null, null));
        assertThat(PeriodSlice.of(period("2026-01-01", null), ALL)).containsExactly(stretch(YEAR, "2026-01-01", null));
        assertThat(PeriodSlice.of(period("2026-01-07", "2027-03-03"), List.of(DAY)))
                .containsExactly(stretch(DAY, "2026-01-07", "2027-03-03"));
    }

    @Test
    @Tag(Effort.TAG)
    void coversEveryDayOnceHoweverThePeriodIsCut() {
        var random = Effort.chance();
        for (int i = 0; i < Effort.of(500); i++) {
            var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            var to = from.plusDays(random.nextInt(900));
            var stretches = PeriodSlice.of(new Period(from, to), ALL);
            for (var day = from.minusDays(40); day.isBefore(to.plusDays(40)); day = day.plusDays(1)) {
                var within = !day.isBefore(from) && !day.isAfter(to);
                assertThat(times(stretches, day))
                        .as("%s in %s to %s", day, from, to)
                        .isEqualTo(within ? 1 : 0);
            }
        }
    }

    /** How often the row of a day is summed: by its own day, or by that of its month or year. */
    private static long times(List<PeriodSlice> stretches, LocalDate day) {
        return stretches.stream()
                .filter(each -> {
                    var row = each.grain().first(day);
                    return (each.from() == null || !row.isBefore(each.from()))
                            && (each.to() == null || !row.isAfter(each.to()));
                })
                .count();
    }

    private static PeriodSlice stretch(Grain grain, @Nullable String from, @Nullable String to) {
        return new PeriodSlice(grain, day(from), day(to));
    }

    private static Period period(@Nullable String from, @Nullable String to) {
        return new Period(day(from), day(to));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
