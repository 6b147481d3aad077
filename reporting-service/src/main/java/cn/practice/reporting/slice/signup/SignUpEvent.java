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
    record Ended(Placement placement, Standing previous) implements SignUpEvent {}

    /** The same under what its activity was until now, and under what it is. */
    record Reclassified(Placement before, Placement now, Standing state) implements SignUpEvent {}

    /** Known, and none of these figures depends on it. */
    record Uncounted(String type) implements SignUpEvent {}

    /** A place on a shift or on its waitlist. */
    record Placement(UUID activityId, UUID volunteerId, Classification classification, LocalDate day) {}

    /** Whether it is a place or waits for one; what waits for somebody's word is not counted. */
    enum Standing {
        CONFIRMED,
        WAITLISTED,
        PENDING
    }
}
