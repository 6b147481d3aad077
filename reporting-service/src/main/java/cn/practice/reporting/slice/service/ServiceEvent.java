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

    record AttendanceReversed(Attended attended) implements ServiceEvent {}

    /** Its last evidence was taken back. */
    record SessionReversed(ActivityHeld held) implements ServiceEvent {}

    record MinutesCredited(Minutes minutes) implements ServiceEvent {}

    record MinutesReversed(Minutes minutes) implements ServiceEvent {}

    /** The same under what its activity was until now, and under what it is. */
    record Reclassified(ServiceEvent before, ServiceEvent now) implements ServiceEvent {}

    /** Known, and none of these figures depends on it. */
    record Uncounted(String type) implements ServiceEvent {}

    /** Minutes of service of one attendance; late where their month had closed. */
    record Minutes(
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            long minutes,
            Evidence evidence,
            boolean late) {}
}
