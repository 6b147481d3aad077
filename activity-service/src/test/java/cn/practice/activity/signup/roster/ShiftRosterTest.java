package cn.practice.activity.signup.roster;

import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static cn.practice.activity.signup.roster.Rosters.enter;
import static cn.practice.activity.signup.roster.Rosters.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActorKind;
import cn.practice.kit.outbox.OutboxEntry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftRosterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final By ANN = By.self(UUID.randomUUID());
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    @Test
    void numbersEverythingThatHappensInOneSequence() {
        var roster = roster(aShift(NINE), 1, 5);
        var first = enter(roster, aVolunteer(), NOW);
        var second = enter(roster, aVolunteer(), NOW);

        roster.withdraw(first, ANN, NOW);
        roster.promote(second, NOW);
        roster.drop(second.become(SignUpState.CONFIRMED, null, NOW), "SUSPENDED", By.service(), NOW);

        assertThat(roster.told())
                .extracting(each -> each.event().getClass().getSimpleName())
                .containsExactly(
                        "SignUpConfirmed", "SignUpWaitlisted", "SignUpWithdrawn", "SignUpPromoted", "SignUpDropped");
        assertThat(roster.told()).extracting(OutboxEntry::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(roster.told())
                .extracting(each -> each.by().kind())
                .containsExactly(
                        ActorKind.PERSON, ActorKind.PERSON, ActorKind.PERSON, ActorKind.SERVICE, ActorKind.SERVICE);
        assertThat(roster.taken() + roster.waitlisted()).isZero();
        assertThat(roster.sequence()).isEqualTo(5);
    }

    @Test
    void takesNobodyInWithoutRoom() {
        var roster = roster(aShift(NINE), 1, 0);
        enter(roster, aVolunteer(), NOW);

        assertThat(roster.hasRoom()).isFalse();
        assertThatThrownBy(() -> enter(roster, aVolunteer(), NOW)).hasMessageContaining("no room");
    }

    @Test
    void letsAPlaceGoUntilTheDeadlineAndWaitingAtAnyTime() {
        var roster = roster(aShift(NINE), 1, 5);
        var placed = enter(roster, aVolunteer(), NOW);
        var waiting = enter(roster, aVolunteer(), NOW);

        assertThatThrownBy(() -> roster.withdraw(placed, ANN, NINE)).hasMessage("LATE_CANCEL");
        roster.withdraw(waiting, ANN, NINE);

        assertThat(roster.taken()).isEqualTo(1);
        assertThat(roster.waitlisted()).isZero();
    }

    @Test
    void neverLetsGoWhoCame() {
        var roster = roster(aShift(NINE), 1, 0);
        var placed = enter(roster, aVolunteer(), NOW);
        var attended = new SignUp(
                placed.id(),
                placed.shiftId(),
                placed.activityId(),
                placed.volunteerId(),
                placed.state(),
                placed.decision(),
                placed.signedUpAt(),
                placed.signedUpBy(),
                placed.changedAt(),
                null,
                true,
                placed.period());

        assertThatThrownBy(() -> roster.withdraw(attended, ANN, NOW)).hasMessage("ALREADY_CHECKED_IN");
    }

    @Test
    void hasNeitherFewerPlacesThanAreTakenNorAShorterWaitlistThanPeopleWait() {
        var roster = roster(aShift(NINE), 2, 5, 2, 3);

        assertThatThrownBy(() -> roster.resize(1, 5)).hasMessage("CAPACITY_BELOW_TAKEN");
        assertThatThrownBy(() -> roster.resize(2, 2)).hasMessage("WAITLIST_BELOW_WAITING");
        roster.resize(3, 3);

        assertThat(roster.hasPlace()).isTrue();
        assertThat(roster.hasRoom()).isFalse();
    }
}
