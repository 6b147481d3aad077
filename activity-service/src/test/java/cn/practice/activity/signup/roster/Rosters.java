package cn.practice.activity.signup.roster;

import cn.practice.activity.copies.AgeClass;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.By;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Fixtures: shifts of two hours, approved people, and how full a roster is. */
public final class Rosters {

    private Rosters() {}

    /** A shift of an activity that is open for sign-up until it starts. */
    public static ShiftFacts aShift(Instant startsAt) {
        return aShift("CARING_AID", ActivityState.PUBLISHED, startsAt);
    }

    public static ShiftFacts aShift(String kind, ActivityState state, Instant startsAt) {
        var period = new Period(startsAt, startsAt.plus(Duration.ofHours(2)));
        var classification = new Classification("1", "1", null, kind, null, null, true);
        return new ShiftFacts(
                UUID.randomUUID(),
                new ActivityFacts(UUID.randomUUID(), state, true, classification, period),
                ShiftRole.SERVICE,
                period,
                null,
                startsAt,
                startsAt);
    }

    /** An empty roster. */
    public static ShiftRoster roster(ShiftFacts shift, int capacity, int waitlistLimit) {
        return roster(shift, capacity, waitlistLimit, 0, 0);
    }

    public static ShiftRoster roster(ShiftFacts shift, int capacity, int waitlistLimit, int taken, int waitlisted) {
        var day = LocalDate.ofInstant(shift.period().startsAt(), ZoneOffset.UTC);
        return new ShiftRoster(shift, day, new Occupancy(capacity, waitlistLimit, taken, waitlisted, 0));
    }

    /** Takes somebody in. */
    public static SignUp enter(ShiftRoster roster, KnownVolunteer person, Instant at) {
        return roster.enter(UUID.randomUUID(), person.id(), By.self(account(person)), at, null);
    }

    /** The account of somebody who has one. */
    public static UUID account(KnownVolunteer person) {
        return Objects.requireNonNull(person.subject());
    }

    /** How those whose sign-up changed stand now. */
    public static List<SignUpState> changes(ShiftRoster roster) {
        return roster.changed().stream().map(SignUp::state).toList();
    }

    public static KnownVolunteer aVolunteer() {
        return aVolunteer(VolunteerStatus.APPROVED, AgeClass.ADULT);
    }

    public static KnownVolunteer aVolunteer(VolunteerStatus status, AgeClass age) {
        return new KnownVolunteer(UUID.randomUUID(), "V1", UUID.randomUUID(), status, "1", age, null);
    }
}
