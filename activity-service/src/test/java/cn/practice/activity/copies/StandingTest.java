package cn.practice.activity.copies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.Standing.Suspension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant IN_MAY = Instant.parse("2026-05-11T02:30:00Z");

    private final Standing standing = new Standing(
            LocalDate.parse("2026-01-12"),
            List.of(
                    suspended("2026-02-02", "2026-02-20"),
                    suspended("2026-03-03", "2026-03-03"),
                    suspended("2026-05-11", null)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-01-11, false", "2026-01-12, true", "2026-02-10, true", "2036-01-12, true"})
    void isApprovedFromTheDayOfTheApprovalOn(LocalDate day, boolean approved) {
        assertThat(standing.isApprovedOn(day)).isEqualTo(approved);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-02-01, false",
        "2026-02-02, true",
        "2026-02-19, true",
        "2026-02-20, false",
        "2026-03-03, false",
        "2026-05-10, false",
        "2026-05-11, true",
        "2036-05-11, true"
    })
    void isSuspendedFromTheFirstDayUntilThatOfTheReinstatement(LocalDate day, boolean suspended) {
        assertThat(standing.isSuspendedOn(day)).isEqualTo(suspended);
    }

    @Test
    void knowsWhenTheSuspensionBeganThatLasts() {
        assertThat(standing.suspendedSince()).contains(IN_MAY);
        assertThat(new Standing(LocalDate.parse("2026-01-12"), List.of(suspended("2026-02-02", "2026-02-20")))
                        .suspendedSince())
                .isEmpty();
    }

    @Test
    void ofSomebodyWhoWaitsForApprovalNoDayIsApproved() {
        assertThat(Standing.NONE.approvedFrom()).isEmpty();
        assertThat(Standing.NONE.isApprovedOn(LocalDate.parse("2036-01-12"))).isFalse();
        assertThat(Standing.NONE.isSuspendedOn(LocalDate.parse("2036-01-12"))).isFalse();
        assertThat(Standing.NONE.suspendedSince()).isEmpty();
    }

    private static Suspension suspended(String from, @Nullable String until) {
        return new Suspension(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), IN_MAY);
    }
}
