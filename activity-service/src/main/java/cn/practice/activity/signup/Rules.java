package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.Refusals.MinorHazard;
import cn.practice.activity.signup.Refusals.Overlap;
import cn.practice.activity.signup.Refusals.SignUpClosed;
import cn.practice.activity.signup.Refusals.SignUpNotOpen;
import cn.practice.activity.signup.Refusals.Suspended;
import cn.practice.activity.signup.Refusals.VolunteerNotApproved;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of sign-up, said once: for the decision, for the shifts one may take, and for promotion. */
final class Rules {

    private Rules() {}

    /** Why the shift takes nobody now; its room is another matter. */
    static @Nullable Refusal ofShift(UUID id, @Nullable ShiftFacts shift, Instant at) {
        if (shift == null || shift.activity().state() == ActivityState.DRAFT) {
            return new NotFound("shift", id);
        }
        boolean open = shift.activity().state() == ActivityState.PUBLISHED && at.isBefore(shift.signUpClosesAt());
        if (!open) {
            return new SignUpClosed();
        }
        var opensAt = shift.signUpOpensAt();
        return opensAt != null && at.isBefore(opensAt) ? new SignUpNotOpen(opensAt) : null;
    }

    /** Why this person may hold no place in an activity of this kind. */
    static @Nullable Refusal ofPerson(UUID id, @Nullable KnownVolunteer person, boolean hazard) {
        if (person == null) {
            return new NotYetKnown("volunteer", id);
        }
        return switch (person.status()) {
            case PENDING, REJECTED -> new VolunteerNotApproved();
            case SUSPENDED -> new Suspended();
            case APPROVED -> hazard && person.ageClass().isMinor() ? new MinorHazard() : null;
        };
    }

    /** Why the person's time is taken. */
    static @Nullable Refusal ofTime(ShiftFacts shift, Collection<SignUp> live) {
        return live.stream()
                .filter(each -> each.occupies(shift.period()))
                .findFirst()
                .map(each -> new Overlap(each.shiftId()))
                .orElse(null);
    }
}
