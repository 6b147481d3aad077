package cn.practice.volunteer.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of the events of activities and of their shifts. */
sealed interface ActivityEvent {

    /** There is an activity, or it is another from now on. */
    record ActivityTerms(
            UUID activityId,
            @Nullable ActivityState state,
            Classification classification,
            Instant endsAt,
            @Nullable String title,
            @Nullable UUID inCharge)
            implements ActivityEvent {}

    record ActivityHeld(UUID activityId, Classification classification) implements ActivityEvent {}

    record ActivityCancelled(UUID activityId, Classification classification) implements ActivityEvent {}

    record SessionReversed(UUID activityId, Classification classification) implements ActivityEvent {}

    record ActivityReclassified(UUID activityId, Classification classification) implements ActivityEvent {}

    /** There is a shift, or it is another from now on. */
    record ShiftTerms(
            UUID shiftId,
            UUID activityId,
            String name,
            @Nullable String place,
            @Nullable UUID inCharge,
            Instant startsAt,
            Instant endsAt)
            implements ActivityEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements ActivityEvent {}

    record Unknown(String type) implements ActivityEvent {}
}
