package cn.practice.activity.attendance.review;

import cn.practice.activity.plan.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told about reviews until minutes are credited, of each attendance; nothing is counted. */
sealed interface ReviewEvent {

    /** Somebody says until when a closed attendance lasted, and somebody else is to check it. */
    record ReviewProposed(
            UUID reviewId,
            UUID attendanceId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            Instant from,
            Instant to,
            String reasonCode,
            String evidenceRef,
            String evidenceDigest)
            implements ReviewEvent {}

    /** Somebody else has checked it and credits nothing. */
    record ReviewRejected(
            UUID reviewId, UUID attendanceId, UUID shiftId, UUID activityId, UUID volunteerId, String reasonCode)
            implements ReviewEvent {}
}
