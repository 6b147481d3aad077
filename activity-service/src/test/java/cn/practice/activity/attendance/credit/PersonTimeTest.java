package cn.practice.activity.attendance.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.PersonTime.Slice;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.plan.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final DayLimits LIMITS = new DayLimits(Duration.ofHours(8), Duration.ofHours(12));

    @Test
    void clockedTimeIsCutByWhatStandsAndCreditedInTwoPartsAtMost() {
        var person = person(taken("09:20", "09:40"), taken("10:00", "10:30"), taken("10:35", "10:40"));

        assertThat(person.free(time("09:00", "11:00"))).containsExactly(time("09:00", "09:20"), time("09:40", "10:00"));
        assertThat(person.free(time("09:20", "09:40"))).isEmpty();
        assertThat(person.free(time("11:00", "12:00"))).containsExactly(time("11:00", "12:00"));
    }

    @Test
    void onlyWholeMinutesOfAtLeastOneAreFree() {
        var person = person(taken("09:20", "09:40"));

        assertThat(person.free(
                        new Period(at("09:18").plusSeconds(30), at("09:41").plusSeconds(59))))
                .containsExactly(
                        new Period(at("09:18").plusSeconds(30), at("09:19").plusSeconds(30)),
                        new Period(at("09:40"), at("09:41")));
        assertThat(person.free(
                        new Period(at("09:19").plusSeconds(1), at("09:40").plusSeconds(59))))
                .isEmpty();
    }

    @Test
    void minutesAloneMoveWholeToTheFirstGap() {
        var person = person(taken("09:30", "10:00"));

        assertThat(person.place(time("09:00", "11:00"), 30)).isEqualTo(time("09:00", "09:30"));
        assertThat(person.place(time("09:00", "11:00"), 45)).isEqualTo(time("10:00", "10:45"));
        assertThatThrownBy(() -> person.place(time("09:00", "11:00"), 90)).hasMessage("TIME_TAKEN");
        assertThatThrownBy(() -> person.requireFree(time("09:59", "10:10"))).hasMessage("TIME_TAKEN");
        person.requireFree(time("10:00", "10:10"));
    }

    @Test
    void ofADayOnlyWhatGoesBeyondEightHoursIsHeldAndBeyondTwelveForThoseAbove() {
        var person = person(taken("00:00", "07:00"));

        assertThat(person.take(DAY, time("08:00", "14:00"), LIMITS))
                .extracting(Slice::time, Slice::hold)
                .containsExactly(
                        tuple(time("08:00", "09:00"), null),
                        tuple(time("09:00", "13:00"), HoldReason.LONG_DAY),
                        tuple(time("13:00", "14:00"), HoldReason.VERY_LONG_DAY));
        assertThat(person.take(DAY.plusDays(1), time("15:00", "16:00"), LIMITS))
                .extracting(Slice::hold)
                .containsOnlyNulls();
    }

    @Test
    void whateverIsTakenInWhateverOrderNoTimeIsTakenTwice() {
        var random = new Random(15);
        for (int round = 0; round < 500; round++) {
            var person = person();
            var all = new ArrayList<Period>();
            for (int i = 0; i < 12; i++) {
                var from = at("00:00").plusSeconds(random.nextInt(20 * 3600));
                var wanted = new Period(from, from.plusSeconds(60 + random.nextInt(3 * 3600)));
                for (var free : person.free(wanted)) {
                    person.take(DAY, free, LIMITS).forEach(each -> all.add(each.time()));
                }
            }
            all.sort(Comparator.comparing(Period::startsAt));
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).startsAt())
                        .isAfterOrEqualTo(all.get(i - 1).endsAt());
            }
            assertThat(all)
                    .allSatisfy(
                            each -> assertThat(each.length().toSeconds() % 60).isZero());
        }
    }

    private static PersonTime person(Taken... taken) {
        return new PersonTime(List.of(taken));
    }

    private static Taken taken(String from, String to) {
        return new Taken(UUID.randomUUID(), DAY, time(from, to));
    }

    private static Period time(String from, String to) {
        return new Period(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + ":00Z");
    }
}
