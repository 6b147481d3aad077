package cn.practice.activity.attendance.checkin;

import static cn.practice.activity.attendance.Leaders.leader;
import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Clocking;
import cn.practice.activity.attendance.Attendance.Closed;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.Attendances.Visits;
import cn.practice.activity.attendance.ClosedWhy;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.CheckInOutcome.Refused;
import cn.practice.activity.attendance.checkin.CheckInState.Open;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.By;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInDeciderTest {

    private static final Instant NINE = Instant.parse("2026-03-05T16:30:00Z");
    private static final UUID BY = UUID.randomUUID();

    private final ShiftFacts shift = aShift(NINE);
    private final ShiftFacts cancelled = aShift("CARING_AID", ActivityState.CANCELLED, NINE);
    private final KnownVolunteer ann = aVolunteer();
    private final KnownVolunteer bob = aVolunteer();
    private final CheckInDecider decider = new CheckInDecider(new CheckInState(
            Map.of(shift.id(), shift, cancelled.id(), cancelled),
            Set.of(new Presence(shift.id(), ann.id())),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new Rights(Map.of(ann.id(), ann, bob.id(), bob)),
            kind -> false,
            Duration.ofMinutes(60),
            ZoneId.of("Asia/Shanghai")));

    @Test
    void checksInWhoHasAPlaceOnceForTheDayItIsHere() {
        var first = decider.decide(request(ann, NINE));
        var again = decider.decide(request(ann, NINE.plusSeconds(1)));

        assertThat(first).isInstanceOfSatisfying(CheckInOutcome.CheckedIn.class, each -> {
            assertThat(each.isNew()).isTrue();
            assertThat(each.attendance().day()).isEqualTo(LocalDate.of(2026, 3, 6));
            assertThat(again).isEqualTo(new CheckInOutcome.CheckedIn(each.attendance(), false));
        });
        assertThat(decider.arrivals()).hasSize(1);
    }

    @Test
    void tellsOfAnArrivalWithItsFirstNumber() {
        decider.decide(request(ann, NINE));

        var entry = decider.arrivals().getFirst().entry();

        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.key()).isEqualTo(shift.activity().id().toString());
        assertThat(entry.event()).isInstanceOfSatisfying(CheckedIn.class, event -> {
            assertThat(event.volunteerId()).isEqualTo(ann.id());
            assertThat(event.method()).isEqualTo(Method.LEADER);
            assertThat(event.at()).isEqualTo(NINE);
        });
    }

    @Test
    void opensAnHourBeforeTheShiftAndClosesWithIt() {
        var end = shift.period().endsAt();

        assertThat(why(request(ann, NINE.minus(Duration.ofMinutes(60)).minusMillis(1))))
                .isEqualTo("CHECK_IN_NOT_OPEN");
        assertThat(why(request(ann, end))).isEqualTo("CHECK_IN_CLOSED");
        assertThat(decider.decide(request(ann, end.minusMillis(1)))).isInstanceOf(CheckInOutcome.CheckedIn.class);
    }

    @Test
    void refusesWhoHasNoPlaceAndAShiftThatIsNone() {
        var nowhere =
                new CheckInRequest(UUID.randomUUID(), UUID.randomUUID(), ann.id(), null, BY, leader(), NINE, null);

        assertThat(why(request(bob, NINE))).isEqualTo("NOT_CONFIRMED");
        assertThat(why(nowhere)).isEqualTo("NOT_FOUND");
    }

    @Test
    void saysOfACancelledActivityThatItIs() {
        var request = new CheckInRequest(UUID.randomUUID(), cancelled.id(), ann.id(), null, BY, leader(), NINE, null);

        assertThat(why(request)).isEqualTo("ACTIVITY_CANCELLED");
    }

    @Test
    void whoIsAtWorkElsewhereIsWaitedForUntilThatShiftEndsAndThenLeavesItUnseen() {
        var other = aShift(NINE.minus(Duration.ofHours(1)));
        var end = other.period().endsAt();
        var there = new Open(attendance(other, 1, null), clocked(other, 1, null), other);
        var decider = decider(Map.of(), Map.of(ann.id(), there), Map.of());

        assertThat(why(decider, request(ann, end.minusMillis(1)))).isEqualTo("OPEN_ELSEWHERE");
        assertThat(decider.closings()).isEmpty();

        assertThat(why(decider, request(ann, end))).isEqualTo("CHECKED_IN");
        assertThat(decider.closings()).singleElement().satisfies(each -> {
            assertThat(each.closed()).isEqualTo(new Closed(end, ClosedWhy.CHECKED_IN_ELSEWHERE));
            assertThat(each.entry(null).by()).isEqualTo(By.service());
            assertThat(each.entry(null).version()).isEqualTo(2);
        });
        assertThat(decider.openings()).hasSize(1);
    }

    @Test
    void whoHasComeThreeTimesToAnAttendanceDoesNotComeBackAfterMidnightEither() {
        var left = attendance(shift, 3, NINE.plusSeconds(60));
        var here = Map.of(new Presence(shift.id(), ann.id()), left);

        // another day, of which no visit is known
        assertThat(why(decider(here, Map.of(), Map.of()), request(ann, NINE.plusSeconds(61))))
                .isEqualTo("TOO_MANY_PAIRS");
    }

    @Test
    void whoLeftComesBackToTheSameAttendanceAndThreeTimesADayAtMost() {
        var left = attendance(shift, 1, NINE.plusSeconds(60));
        var here = Map.of(new Presence(shift.id(), ann.id()), left);
        var visit = new Visits(ann.id(), shift.activity().id(), left.day());

        var back = decider(here, Map.of(), Map.of(visit, 2));
        assertThat(why(back, request(ann, NINE.plusSeconds(60)))).isEqualTo("CHECKED_IN");
        assertThat(back.arrivals()).isEmpty();
        assertThat(why(back, request(ann, NINE.plusSeconds(61)))).isEqualTo("CHECKED_IN");
        assertThat(back.arrivals()).singleElement().satisfies(each -> {
            assertThat(each.attendance().id()).isEqualTo(left.id());
            assertThat(each.entry().version()).isEqualTo(2);
            assertThat(each.entry().event())
                    .isInstanceOfSatisfying(
                            CheckedIn.class, event -> assertThat(event.pair()).isEqualTo(2));
        });

        assertThat(why(decider(here, Map.of(), Map.of(visit, 3)), request(ann, NINE.plusSeconds(61))))
                .isEqualTo("TOO_MANY_PAIRS");
    }

    @Test
    void aRepeatedKeyFindsItsAttendanceAgainOnceThePersonHasLeft() {
        var left = attendance(shift, 1, NINE.plusSeconds(60));
        var presence = new Presence(shift.id(), ann.id());
        var decider = decider(
                Map.of(presence, left), Map.of(new CheckInRequest.Key(presence, "one"), left), Map.of(), Map.of(), ann);

        assertThat(decider.decide(request(ann, NINE.plusSeconds(61), "one")))
                .isEqualTo(new CheckInOutcome.CheckedIn(AttendanceView.of(left), false));
        assertThat(decider.arrivals()).isEmpty();
        assertThat(decider.decide(request(ann, NINE.plusSeconds(61), "two")))
                .isInstanceOfSatisfying(
                        CheckInOutcome.CheckedIn.class,
                        each -> assertThat(each.isNew()).isTrue());
    }

    @Test
    void refusesWhoWasSuspendedSinceTheySignedUp() {
        var suspended = new KnownVolunteer(
                ann.id(), "V1", null, VolunteerStatus.SUSPENDED, ann.siteCode(), ann.ageClass(), null);
        var decider = decider(Map.of(), Map.of(), Map.of(), suspended);

        assertThat(why(decider, request(ann, NINE))).isEqualTo("SUSPENDED");
    }

    private CheckInDecider decider(
            Map<Presence, Attendance> present, Map<UUID, Open> open, Map<Visits, Integer> visits) {
        return decider(present, open, visits, ann);
    }

    private CheckInDecider decider(
            Map<Presence, Attendance> present, Map<UUID, Open> open, Map<Visits, Integer> visits, KnownVolunteer who) {
        return decider(present, Map.of(), open, visits, who);
    }

    private CheckInDecider decider(
            Map<Presence, Attendance> present,
            Map<CheckInRequest.Key, Attendance> met,
            Map<UUID, Open> open,
            Map<Visits, Integer> visits,
            KnownVolunteer who) {
        return new CheckInDecider(new CheckInState(
                Map.of(shift.id(), shift),
                Set.of(new Presence(shift.id(), who.id())),
                present,
                met,
                open,
                visits,
                new Rights(Map.of(who.id(), who)),
                kind -> false,
                Duration.ofMinutes(60),
                ZoneId.of("Asia/Shanghai")));
    }

    private Attendance attendance(ShiftFacts of, int pair, @Nullable Instant out) {
        return new Attendance(
                UUID.randomUUID(),
                of.activity().id(),
                ann.id(),
                of.role(),
                LocalDate.of(2026, 3, 6),
                clocked(of, pair, out),
                null,
                null,
                1);
    }

    private static Clocked clocked(ShiftFacts of, int pair, @Nullable Instant out) {
        var by = By.self(BY);
        return new Clocked(
                of.id(), Method.LEADER, pair, new Clocking(NINE, by), out == null ? null : new Clocking(out, by), null);
    }

    private String why(CheckInRequest request) {
        return why(decider, request);
    }

    private static String why(CheckInDecider decider, CheckInRequest request) {
        return switch (decider.decide(request)) {
            case Refused(var why) -> why.code();
            case CheckInOutcome.CheckedIn checkedIn -> "CHECKED_IN";
        };
    }

    private CheckInRequest request(KnownVolunteer person, Instant at) {
        return request(person, at, null);
    }

    private CheckInRequest request(KnownVolunteer person, Instant at, @Nullable String key) {
        return new CheckInRequest(UUID.randomUUID(), shift.id(), person.id(), key, BY, leader(), at, null);
    }
}
