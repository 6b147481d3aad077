package cn.practice.activity.signup.release;

import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static cn.practice.activity.signup.roster.Rosters.changes;
import static cn.practice.activity.signup.roster.Rosters.enter;
import static cn.practice.activity.signup.roster.Rosters.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.AgeClass;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.signup.release.Promotion.Candidate;
import cn.practice.activity.signup.release.Promotion.Cause;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.activity.signup.roster.SignUpState;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    private final ShiftRoster roster = roster(aShift(NINE), 1, 5);
    private final SignUp first = enter(roster, aVolunteer(), NOW);

    @Test
    void passesOverWhoIsSuspendedMeanwhile() {
        var barred = aVolunteer(VolunteerStatus.SUSPENDED, AgeClass.ADULT);
        var waiting = List.of(waits(barred), waits(aVolunteer()), waits(aVolunteer()));
        roster.withdraw(first, By.service(), NOW);

        Promotion.run(roster, Cause.GIVEN_BACK, waiting, false, NOW);

        assertThat(changes(roster)).containsExactly(SignUpState.WITHDRAWN, SignUpState.DROPPED, SignUpState.CONFIRMED);
        assertThat(roster.waitlisted()).isEqualTo(1);
    }

    @Test
    void stopsAtTheWithdrawalDeadline() {
        var waiting = List.of(waits(aVolunteer()));
        roster.drop(first, "SUSPENDED", By.service(), NINE);

        Promotion.run(roster, Cause.GIVEN_BACK, waiting, false, NINE);

        assertThat(roster.waitlisted()).isEqualTo(1);
        assertThat(roster.hasPlaceForNewcomer()).isFalse();
    }

    @Test
    void fillsPlacesThatAreAddedUntilTheShiftEnds() {
        var waiting = List.of(waits(aVolunteer()));
        roster.drop(first, "SUSPENDED", By.service(), NINE);
        var end = roster.shift().period().endsAt();

        Promotion.run(roster, Cause.ADDED, waiting, false, end);
        assertThat(roster.waitlisted()).isEqualTo(1);
        Promotion.run(roster, Cause.ADDED, waiting, false, end.minusMillis(1));

        assertThat(roster.waitlisted()).isZero();
    }

    private Candidate waits(KnownVolunteer person) {
        return new Candidate(enter(roster, person, NOW), person);
    }
}
