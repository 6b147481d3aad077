package cn.practice.activity.attendance.checkout;

import static cn.practice.activity.attendance.Leaders.leader;
import static cn.practice.activity.signup.roster.Rosters.aShift;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Clocking;
import cn.practice.activity.attendance.Attendance.Source;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkout.CheckOutDecider.CheckOutState;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Left;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Refused;
import cn.practice.activity.attendance.checkout.Stay.Clocked;
import cn.practice.activity.attendance.checkout.Stay.Unclocked;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.Part.Credit;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.By;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckOutDeciderTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
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
            assertThat(each.parts()).singleElement().satisfies(part -> {
                assertThat(part).isInstanceOf(Credit.class);
                assertThat(part.number()).isEqualTo(3);
                assertThat(part.minutes()).isEqualTo(60);
                assertThat(part.time()).isEqualTo(new Period(NINE, TEN));
            });
        });
    }

    @Test
    void cutsWhatTheMinutesOfOthersCover() {
        var stay = stay(ShiftRole.SERVICE, 45);
        var taken = new Taken(UUID.randomUUID(), DAY, new Period(NINE, NINE.plus(Duration.ofMinutes(45))));
        var decider =
                decider(Map.of(stay.attendance().volunteerId(), new PersonTime(List.of(taken))), Instant.MAX, stay);

        decider.decide(request(stay, TEN));

        assertThat(decider.departures().getFirst().parts())
                .extracting(Part::minutes)
                .containsExactly(15);
        assertThat(decider.departures().getFirst().after().attendance().minutes())
                .isEqualTo(60);
    }

    @Test
    void checksOutNoListenerAndNobodyOnceTheTimeForItIsOver() {
        var audience = stay(ShiftRole.AUDIENCE, null);
        var stay = stay(ShiftRole.SERVICE, null);

        assertThat(why(decider(audience), request(audience, TEN))).isEqualTo("NO_CHECK_OUT");
        assertThat(why(decider(Map.of(), TEN, stay), request(stay, TEN))).isEqualTo("CHECK_OUT_CLOSED");
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

    private static String why(CheckOutDecider decider, CheckOutRequest request) {
        return switch (decider.decide(request)) {
            case Refused(var why) -> why.code();
            case Left left -> "LEFT";
        };
    }

    private static CheckOutDecider decider(Stay... stays) {
        return decider(Map.of(), Instant.MAX, stays);
    }

    private static CheckOutDecider decider(Map<UUID, PersonTime> times, Instant closesAt, Stay... stays) {
        var byId = Arrays.stream(stays)
                .collect(Collectors.toMap(each -> each.attendance().id(), Function.identity()));
        var all = new HashMap<>(times);
        byId.values().forEach(each -> all.putIfAbsent(each.attendance().volunteerId(), new PersonTime(List.of())));
        return new CheckOutDecider(new CheckOutState(
                byId,
                all,
                new Rights(Map.of()),
                new DayLimits(Duration.ofHours(8), Duration.ofHours(12)),
                kind -> 30,
                shift -> closesAt));
    }

    private Clocked stay(ShiftRole role, @Nullable Integer minutes) {
        var source = new Source.Clocked(
                shift.id(), Method.LEADER, 1, new Clocking(NINE, By.self(UUID.randomUUID())), null, null);
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
                UUID.randomUUID(), shift.activity().id(), UUID.randomUUID(), role, DAY, source, minutes, null, 1);
    }

    private static CheckOutRequest request(Stay stay, Instant at) {
        return new CheckOutRequest(stay.attendance().id(), UUID.randomUUID(), leader(), at, null);
    }
}
