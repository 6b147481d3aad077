package cn.practice.volunteer.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeClassTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2012-03-05, 2026-03-04, UNDER_14",
        "2012-03-05, 2026-03-05, MINOR",
        "2008-03-05, 2026-03-04, MINOR",
        "2008-03-05, 2026-03-05, ADULT",
        "2012-02-29, 2026-02-28, UNDER_14",
        "2012-02-29, 2026-03-01, MINOR"
    })
    void changesOnTheBirthday(LocalDate birthDate, LocalDate today, AgeClass expected) {
        assertThat(AgeClass.of(birthDate, today)).isEqualTo(expected);
    }
}
