package cn.practice.activity.attendance.checkin;

import static cn.practice.activity.attendance.Leaders.leader;
import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.CheckInDecider.CheckInState;
import cn.practice.activity.attendance.checkin.CheckInOutcome.Refused;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
            new Rights(Map.of(ann.id(), ann, bob.id(), bob)),
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
        var nowhere = new CheckInRequest(UUID.randomUUID(), UUID.randomUUID(), ann.id(), BY, leader(), NINE, null);

        assertThat(why(request(bob, NINE))).isEqualTo("NOT_CONFIRMED");
        assertThat(why(nowhere)).isEqualTo("NOT_FOUND");
    }

    @Test
    void saysOfACancelledActivityThatItIs() {
        var request = new CheckInRequest(UUID.randomUUID(), cancelled.id(), ann.id(), BY, leader(), NINE, null);

        assertThat(why(request)).isEqualTo("ACTIVITY_CANCELLED");
    }

    private String why(CheckInRequest request) {
        return switch (decider.decide(request)) {
            case Refused(var why) -> why.code();
            case CheckInOutcome.CheckedIn checkedIn -> "CHECKED_IN";
        };
    }

    private CheckInRequest request(KnownVolunteer person, Instant at) {
        return new CheckInRequest(UUID.randomUUID(), shift.id(), person.id(), BY, leader(), at, null);
    }
}
