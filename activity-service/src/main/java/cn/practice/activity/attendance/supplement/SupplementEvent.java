package cn.practice.activity.attendance.supplement;

import cn.practice.activity.plan.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about claims of minutes until they are credited, on the topic of the attendances; nothing is counted. */
sealed interface SupplementEvent {

    /** Minutes are claimed and wait for somebody else to check them. */
    record SupplementMade(
            UUID supplementId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            String reasonCode,
            String evidenceRef,
            String evidenceDigest,
            @Nullable Instant from,
            @Nullable Instant to)
            implements SupplementEvent {}

    /** Somebody else has checked them and does not credit them. */
    record SupplementRejected(UUID supplementId, UUID shiftId, UUID activityId, UUID volunteerId, String reasonCode)
            implements SupplementEvent {}
}
