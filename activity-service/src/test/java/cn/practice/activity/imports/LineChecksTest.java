package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.NINE;
import static cn.practice.activity.imports.Items.SITE;
import static cn.practice.activity.imports.Items.TALK;
import static cn.practice.activity.imports.Items.aLecture;
import static cn.practice.activity.imports.Items.person;
import static cn.practice.activity.imports.Items.served;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.Standing;
import cn.practice.activity.copies.Standing.Suspension;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.problem.Missing;
import cn.practice.kit.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineChecksTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID ANNS_ACCOUNT = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Period TWO_HOURS = new Period(NINE, NINE.plus(Duration.ofHours(2)));

    @Test
    void refusesWhoProposesAndWhoAgreesAmongThoseWhoCame() {
        var came = new Attendee(ANN, 0, ShiftRole.AUDIENCE, null, null);

        assertThat(why(new Hands(ANNS_ACCOUNT, null), VolunteerStatus.APPROVED, came))
                .isEqualTo("MAKER_AMONG_ATTENDEES");
        assertThat(why(new Hands(SOMEBODY, ANNS_ACCOUNT), VolunteerStatus.APPROVED, came))
                .isEqualTo("CHECKER_AMONG_ATTENDEES");
        assertThat(why(new Hands(SOMEBODY, SOMEBODY), VolunteerStatus.APPROVED, came))
                .isEqualTo("PASSED");
    }

    @Test
    void refusesWhoIsNoApprovedVolunteerNow() {
        for (var status : List.of(VolunteerStatus.PENDING, VolunteerStatus.REJECTED, VolunteerStatus.SUSPENDED)) {
            assertThat(why(new Hands(SOMEBODY, null), status, served(ANN, 60))).isEqualTo("ATTENDEE_NOT_APPROVED");
        }
    }

    @Test
    void refusesWhoWasSuspendedOnADayOfTheActivity() {
        var overNight = new Period(NINE, NINE.plus(Duration.ofHours(24)));
        var untilMidnight = new Period(NINE, NINE.plus(Duration.ofHours(15)));

        assertThat(suspendedFrom(DAY, DAY.plusDays(1), TWO_HOURS)).isEqualTo("SUSPENDED_THEN");
        assertThat(suspendedFrom(DAY.minusDays(9), DAY, TWO_HOURS)).isEqualTo("PASSED");
        assertThat(suspendedFrom(DAY.plusDays(1), null, overNight)).isEqualTo("SUSPENDED_THEN");
        assertThat(suspendedFrom(DAY.plusDays(1), null, untilMidnight)).isEqualTo("PASSED");
    }

    private static String suspendedFrom(LocalDate from, @Nullable LocalDate until, Period period) {
        return why(
                new Hands(SOMEBODY, null),
                VolunteerStatus.APPROVED,
                served(ANN, 60),
                period,
                List.of(new Suspension(from, until, NINE)));
    }

    @Test
    void takesATimeWithinTheActivityThatSaysItsMinutes() {
        assertThat(why(timed(null, 10, 70))).isEqualTo("PASSED");
        assertThat(why(timed(60, 10, 70))).isEqualTo("PASSED");
        assertThat(why(timed(59, 10, 70))).isEqualTo("INVALID_FIELD");
        assertThat(why(timed(null, 10, null))).isEqualTo("INVALID_FIELD");
        assertThat(why(timed(null, 70, 10))).isEqualTo("INVALID_FIELD");
        assertThat(why(timed(null, -10, 10))).isEqualTo("INVALID_FIELD");
        assertThat(why(timed(null, 70, 121))).isEqualTo("INVALID_FIELD");
        assertThat(timed(null, 10, 70).given()).isEqualTo(60);
    }

    @Test
    void refusesMinutesOfWhatIsLongerThanADay() {
        var longer = new Period(NINE, NINE.plus(Duration.ofHours(25)));

        assertThat(why(new Hands(SOMEBODY, null), VolunteerStatus.APPROVED, served(ANN, 60), longer))
                .isEqualTo("LONGER_THAN_A_DAY");
        assertThat(why(new Hands(SOMEBODY, null), VolunteerStatus.APPROVED, served(ANN, 0), longer))
                .isEqualTo("PASSED");
    }

    private static Attendee timed(@Nullable Integer minutes, int from, @Nullable Integer to) {
        return new Attendee(ANN, minutes, ShiftRole.SERVICE, after(from), to == null ? null : after(to));
    }

    private static Instant after(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static String why(Attendee line) {
        return why(new Hands(SOMEBODY, null), VolunteerStatus.APPROVED, line);
    }

    private static String why(Hands hands, VolunteerStatus status, Attendee line) {
        return why(hands, status, line, TWO_HOURS);
    }

    private static String why(Hands hands, VolunteerStatus status, Attendee line, Period period) {
        return why(hands, status, line, period, List.of());
    }

    private static String why(
            Hands hands, VolunteerStatus status, Attendee line, Period period, List<Suspension> suspensions) {
        var known = new KnownHere(
                Set.of(SITE),
                Set.of(),
                Map.of(ANN, person(ANN, ANNS_ACCOUNT, status)),
                Map.of(ANN, new Standing(DAY, suspensions)),
                new Missing(null));
        try {
            new LineChecks(known, hands, ZoneId.of("Asia/Shanghai"))
                    .check(aLecture("A-1", List.of(), List.of(line)), TALK, period);
            return "PASSED";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
