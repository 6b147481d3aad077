package cn.practice.reporting.slice.signup;

import cn.practice.reporting.slice.Classification;
import java.time.LocalDate;
import java.util.UUID;

/** What activity-service tells of sign-ups, as their figures see it. */
sealed interface SignUpEvent {

    record Confirmed(Placement placement) implements SignUpEvent {}

    record Waitlisted(Placement placement) implements SignUpEvent {}

    record Promoted(Placement placement) implements SignUpEvent {}

    /** Withdrawn by the person or dropped by a rule: for the count it is the same. */
    record Ended(Placement placement, Previous previous) implements SignUpEvent {}

    /** A place on a shift or on its waitlist. */
    record Placement(UUID activityId, UUID volunteerId, Classification classification, LocalDate day) {}

    /** What it was before it ended. */
    enum Previous {
        CONFIRMED,
        WAITLISTED
    }
}
