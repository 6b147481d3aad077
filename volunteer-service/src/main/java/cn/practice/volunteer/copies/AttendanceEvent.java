package cn.practice.volunteer.copies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of the events of attendances. */
sealed interface AttendanceEvent {

    /** Who was there. */
    record Presence(UUID attendanceId, @Nullable UUID shiftId, UUID activityId, UUID volunteerId) {}

    /** An attendance is in this state from now on. */
    record Attended(Presence presence, PresenceState state) implements AttendanceEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements AttendanceEvent {}

    record Unknown(String type) implements AttendanceEvent {}
}
