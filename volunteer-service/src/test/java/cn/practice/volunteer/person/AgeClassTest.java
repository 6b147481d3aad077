package cn.practice.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeClassTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2} until {3}")
    @CsvSource({
        "2012-03-05, 2026-03-05, UNDER_14, 2026-04-01",
        "2012-03-05, 2026-03-31, UNDER_14, 2026-04-01",
        "2012-03-05, 2026-04-01, MINOR, 2030-04-01",
        "2008-03-05, 2026-03-31, MINOR, 2026-04-01",
        "2008-03-05, 2026-04-01, ADULT,",
        "2012-03-01, 2026-03-31, UNDER_14, 2026-04-01",
        "2012-01-31, 2026-01-31, UNDER_14, 2026-02-01",
        "2012-01-31, 2026-02-01, MINOR, 2030-02-01",
        "2012-12-31, 2026-12-31, UNDER_14, 2027-01-01",
        "2012-02-29, 2026-02-28, UNDER_14, 2026-03-01",
        "2012-02-29, 2026-03-01, MINOR, 2030-03-01",
        "2012-03-31, 2030-04-01, ADULT,"
    })
    void endsWithTheMonthOfTheBirthday(LocalDate birthDate, LocalDate day, AgeClass age, @Nullable LocalDate until) {
        assertThat(AgeClass.of(birthDate, day)).isEqualTo(age);
        assertThat(age.until(birthDate)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"2012-01-01", "2012-02-29", "2011-02-28", "2012-12-31", "1999-08-01"})
    void holdsUntilTheDayItSaysAndNotOnIt(LocalDate birthDate) {
        for (var age : List.of(AgeClass.UNDER_14, AgeClass.MINOR)) {
            var until = Objects.requireNonNull(age.until(birthDate));

            assertThat(AgeClass.of(birthDate, until.minusDays(1))).isEqualTo(age);
            assertThat(AgeClass.of(birthDate, until)).isGreaterThan(age);
            assertThat(until.getDayOfMonth()).isEqualTo(1);
        }
    }

    @Test
    void isFoundByTheBirthdaysOfADay() {
        var day = LocalDate.of(2026, 3, 31);
        for (var born = day.minusYears(19); born.isBefore(day); born = born.plusDays(1)) {
            var birthday = born;
            assertThat(Stream.of(AgeClass.values()).filter(each -> holds(each, birthday, day)))
                    .containsExactly(AgeClass.of(born, day));
        }
    }

    private static boolean holds(AgeClass each, LocalDate born, LocalDate day) {
        var from = each.bornFrom(day);
        var before = each.bornBefore(day);
        return (from == null || !born.isBefore(from)) && (before == null || born.isBefore(before));
    }
}
