package cn.practice.reporting.slice.signup;

import static cn.practice.reporting.slice.signup.SignUpMeasure.SIGN_UPS;
import static cn.practice.reporting.slice.signup.SignUpMeasure.WAITLIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.signup.SignUpEvent.Placement;
import cn.practice.reporting.slice.signup.SignUpEvent.Standing;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignUpsTest {

    private static final Placement PLACEMENT = new Placement(
            new UUID(0, 1),
            new UUID(0, 2),
            new Classification("S", "O", null, "CARING_AID", null, null),
            LocalDate.of(2026, 5, 4));

    @Test
    void movesSomebodyFromTheWaitlistToAPlace() {
        assertThat(SignUps.fold(new SignUpEvent.Promoted(PLACEMENT)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SIGN_UPS, 1L), tuple(WAITLIST, -1L));
    }

    @Test
    void takesBackWhatEnded() {
        assertThat(SignUps.fold(new SignUpEvent.Ended(PLACEMENT, Standing.CONFIRMED)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SIGN_UPS, -1L));
        assertThat(SignUps.fold(new SignUpEvent.Ended(PLACEMENT, Standing.WAITLISTED)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(WAITLIST, -1L));
    }

    @Test
    void countsNobodyWhoWaitsForAWord() {
        assertThat(SignUps.fold(new SignUpEvent.Ended(PLACEMENT, Standing.PENDING)))
                .isEmpty();
    }

    @Test
    void movesAPlaceThatWasReclassified() {
        var culture = new Placement(
                PLACEMENT.activityId(),
                PLACEMENT.volunteerId(),
                new Classification("S", "O", null, "CULTURE", null, null),
                PLACEMENT.day());
        assertThat(SignUps.fold(new SignUpEvent.Reclassified(PLACEMENT, culture, Standing.WAITLISTED)))
                .extracting(Fact::measure, each -> each.dimensions().kind(), Fact::amount)
                .containsExactly(tuple(WAITLIST, "CARING_AID", -1L), tuple(WAITLIST, "CULTURE", 1L));
    }

    @Test
    void countsUnderWhatTheActivityIs() {
        var dimensions =
                SignUps.fold(new SignUpEvent.Confirmed(PLACEMENT)).getFirst().dimensions();
        assertThat(dimensions).isEqualTo(PLACEMENT.classification().dimensions());
        assertThat(dimensions.team()).isEmpty();
    }
}
