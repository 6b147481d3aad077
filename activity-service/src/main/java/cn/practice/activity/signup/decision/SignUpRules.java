package cn.practice.activity.signup.decision;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.Standing;
import cn.practice.activity.plan.CancelledActivity;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.Refusals.MinorHazard;
import cn.practice.activity.signup.decision.Refusals.Overlap;
import cn.practice.activity.signup.decision.Refusals.SignUpClosed;
import cn.practice.activity.signup.decision.Refusals.SignUpNotOpen;
import cn.practice.activity.signup.decision.Refusals.Suspended;
import cn.practice.activity.signup.decision.Refusals.VolunteerNotApproved;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The rules of sign-up, said once: for the decision, for the shifts one may take, and for promotion. */
public final class SignUpRules {

    private SignUpRules() {}

    /** Why the shift takes nobody now; its room is another matter. */
    public static @Nullable Refusal ofShift(ShiftFacts shift, Instant at) {
        return switch (shift.activity().state()) {
            case DRAFT -> new NotFound("shift", shift.id());
            case HELD -> new SignUpClosed();
            case CANCELLED -> new CancelledActivity();
            case PUBLISHED -> ofHours(shift, at);
        };
    }

    private static @Nullable Refusal ofHours(ShiftFacts shift, Instant at) {
        if (!at.isBefore(shift.signUpClosesAt())) {
            return new SignUpClosed();
        }
        var opensAt = shift.signUpOpensAt();
        return opensAt != null && at.isBefore(opensAt) ? new SignUpNotOpen(opensAt) : null;
    }

    /** Why this person may hold no place at all. */
    public static @Nullable Refusal ofStanding(KnownVolunteer person) {
        return switch (person.status()) {
            case PENDING, REJECTED -> new VolunteerNotApproved();
            case SUSPENDED -> new Suspended();
            case APPROVED -> null;
        };
    }

    /**
     * Why this person may hold no place on this day in an activity of a kind that is hazardous, or is not; where several
     * reasons hold, the first. Who waits is asked again before they move up, so a rule here also ends waiting.
     */
    public static @Nullable Refusal ofPerson(KnownVolunteer person, boolean hazard, LocalDate day) {
        var ofStanding = ofStanding(person);
        if (ofStanding != null) {
            return ofStanding;
        }
        return ofAge(person, hazard, day);
    }

    /** Why somebody could not serve on a day that is past, however they stand now. */
    public static @Nullable Refusal ofPast(KnownVolunteer person, Standing standing, boolean hazard, LocalDate day) {
        if (!standing.isApprovedOn(day)) {
            return new VolunteerNotApproved();
        }
        return standing.isSuspendedOn(day) ? new Suspended() : ofAge(person, hazard, day);
    }

    private static @Nullable Refusal ofAge(KnownVolunteer person, boolean hazard, LocalDate day) {
        return hazard && person.ageClassOn(day).isMinor() ? new MinorHazard() : null;
    }

    /** Why the person's time is taken. */
    public static @Nullable Refusal ofTime(ShiftFacts shift, Collection<SignUp> live) {
        return live.stream()
                .filter(each -> each.occupies(shift.period()))
                .findFirst()
                .map(each -> new Overlap(each.shiftId()))
                .orElse(null);
    }

    /** Whether an event on its way may change the answer. */
    public static boolean maySoonPass(Refusal refusal) {
        return refusal instanceof NotYetKnown || refusal instanceof VolunteerNotApproved;
    }
}
