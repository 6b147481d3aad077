package cn.practice.activity.attendance.checkout;

import static cn.practice.activity.attendance.Leaders.leader;
import static cn.practice.activity.signup.roster.Rosters.aShift;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Left;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Refused;
import cn.practice.activity.attendance.checkout.Stay.Clocked;
import cn.practice.activity.attendance.checkout.Stay.Unclocked;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckOutDeciderTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    private final ShiftFacts shift = aShift(NINE);

    @Test
    void creditsWholeMinutesOnceHoweverOftenItIsSaid() {
        var stay = stay(ShiftRole.SERVICE, null);
        var decider = decider(stay);

        var first = decider.decide(request(stay, TEN.plusSeconds(59)));
        var again = decider.decide(request(stay, TEN.plusSeconds(300)));

        assertThat(first)
                .isEqualTo(again)
                .isInstanceOfSatisfying(
                        Left.class,
                        left -> assertThat(left.attendance().minutes()).isEqualTo(60));
        assertThat(decider.departures()).singleElement().satisfies(each -> {
            assertThat(each.entry().version()).isEqualTo(2);
            assertThat(each.credit().sequence()).isEqualTo(3);
            assertThat(each.credit().minutes()).isEqualTo(60);
        });
    }

    @Test
    void creditsNothingToAnAudienceNorTwice() {
        var audience = stay(ShiftRole.AUDIENCE, null);
        var supplemented = stay(ShiftRole.SERVICE, 45);

        assertThat(minutes(audience)).isNull();
        assertThat(minutes(supplemented)).isEqualTo(45);
    }

    @Test
    void nobodyLeavesBeforeTheyCame() {
        var stay = stay(ShiftRole.SERVICE, null);

        assertThat(decider(stay).decide(request(stay, NINE.minusSeconds(1))))
                .isInstanceOfSatisfying(Left.class, left -> {
                    assertThat(left.attendance().checkedOutAt()).isEqualTo(NINE);
                    assertThat(left.attendance().minutes()).isNull();
                });
    }

    @Test
    void refusesWhatDidNotBeginWithACheckIn() {
        var imported = new Unclocked(attendance(ShiftRole.SERVICE, new Imported(), 30), shift.activity());

        assertThat(why(decider(imported), request(imported, TEN))).isEqualTo("NOT_CLOCKED");
        assertThat(why(decider(), request(imported, TEN))).isEqualTo("NOT_FOUND");
    }

    private @Nullable Integer minutes(Clocked stay) {
        var outcome = decider(stay).decide(request(stay, TEN));
        return ((Left) outcome).attendance().minutes();
    }

    private static String why(CheckOutDecider decider, CheckOutRequest request) {
        return switch (decider.decide(request)) {
            case Refused(var why) -> why.code();
            case Left left -> "LEFT";
        };
    }

    private static CheckOutDecider decider(Stay... stays) {
        var byId = Arrays.stream(stays)
                .collect(Collectors.toMap(each -> each.attendance().id(), Function.identity()));
        return new CheckOutDecider(byId, new Rights(Map.of()), kind -> 30);
    }

    private Clocked stay(ShiftRole role, @Nullable Integer minutes) {
        var source = new Source.Clocked(shift.id(), Method.LEADER, NINE, null);
        var of = new ShiftFacts(
                shift.id(),
                shift.activity(),
                role,
                shift.period(),
                shift.signUpOpensAt(),
                shift.signUpClosesAt(),
                shift.withdrawalDeadline());
        return new Clocked(attendance(role, source, minutes), source, of);
    }

    private Attendance attendance(ShiftRole role, Source source, @Nullable Integer minutes) {
        return new Attendance(
                UUID.randomUUID(),
                shift.activity().id(),
                UUID.randomUUID(),
                role,
                LocalDate.of(2026, 3, 5),
                source,
                minutes,
                1);
    }

    private static CheckOutRequest request(Stay stay, Instant at) {
        return new CheckOutRequest(stay.attendance().id(), UUID.randomUUID(), leader(), at, null);
    }
}
