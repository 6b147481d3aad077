package cn.practice.activity.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownVolunteerTest {

    private static final UUID ACCOUNT = new UUID(0, 1);

    @ParameterizedTest(name = "{0} until {1}, on {2}: {3}")
    @CsvSource({
        "MINOR, 2026-04-01, 2026-03-31, MINOR",
        "MINOR, 2026-04-01, 2026-04-01, ADULT",
        "UNDER_14, 2026-04-01, 2026-03-31, UNDER_14",
        "UNDER_14, 2026-04-01, 2026-04-01, MINOR",
        "UNDER_14, 2026-04-01, 2036-04-01, MINOR",
        "MINOR,, 2036-04-01, MINOR",
        "ADULT,, 2036-04-01, ADULT"
    })
    void isOfTheNextClassFromTheDayThatWasTold(
            AgeClass told, @Nullable LocalDate until, LocalDate day, AgeClass expected) {
        assertThat(known(ACCOUNT, told, until).ageClassOn(day)).isEqualTo(expected);
    }

    @Test
    void signsInAsTheirOwnAccountAndAsNoneWithoutOne() {
        assertThat(known(ACCOUNT, AgeClass.ADULT, null).signsInAs(ACCOUNT)).isTrue();
        assertThat(known(new UUID(0, 2), AgeClass.ADULT, null).signsInAs(ACCOUNT))
                .isFalse();
        assertThat(known(null, AgeClass.ADULT, null).signsInAs(ACCOUNT)).isFalse();
    }

    private static KnownVolunteer known(@Nullable UUID subject, AgeClass age, @Nullable LocalDate until) {
        return new KnownVolunteer(new UUID(0, 9), "V1", subject, VolunteerStatus.APPROVED, "1", age, until);
    }
}
