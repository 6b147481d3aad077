package cn.practice.reporting.slice.service;

import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.Classification;
import java.time.LocalDate;
import java.util.UUID;

/** What activity-service tells of what was done, as its figures see it. */
sealed interface ServiceEvent {

    record ActivityHeld(UUID activityId, Classification classification, LocalDate day) implements ServiceEvent {}

    /** Somebody served: checked in, or recorded afterwards. */
    record Attended(UUID activityId, UUID volunteerId, Classification classification, LocalDate day, Evidence evidence)
            implements ServiceEvent {}

    record MinutesCredited(Minutes minutes) implements ServiceEvent {}

    record MinutesReversed(Minutes minutes) implements ServiceEvent {}

    /** Known, and none of these figures depends on it. */
    record Uncounted(String type) implements ServiceEvent {}

    /** Minutes of service of one attendance. */
    record Minutes(
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            long minutes,
            Evidence evidence) {}
}
