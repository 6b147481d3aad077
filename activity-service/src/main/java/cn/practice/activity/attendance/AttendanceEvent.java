package cn.practice.activity.attendance;

import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.By;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about who came and what is credited for it; this service alone decides minutes. */
public sealed interface AttendanceEvent {

    /** Somebody came and was checked in. */
    record CheckedIn(
            UUID attendanceId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Method method,
            Classification classification,
            LocalDate day,
            Instant at,
            @Nullable Integer pair)
            implements AttendanceEvent {}

    /** Somebody left. */
    record CheckedOut(
            UUID attendanceId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Method method,
            Classification classification,
            LocalDate day,
            Instant at,
            @Nullable Integer pair)
            implements AttendanceEvent {}

    /** Nobody saw somebody leave: closed without minutes, until a review. */
    record AttendanceAutoClosed(
            UUID attendanceId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day,
            Instant at,
            ClosedWhy reasonCode,
            @Nullable Integer pair)
            implements AttendanceEvent {}

    /** Somebody came without being checked in; the members of what was proposed are its own. */
    record AttendanceRecorded(
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day,
            Evidence evidence,
            @JsonUnwrapped @Nullable Proposed proposed,
            @Nullable Boolean beforeApproval,
            @Nullable Boolean late)
            implements AttendanceEvent {}

    /** It turned out that somebody was not there: an attendance taken back whole, with its day and dimensions. */
    record AttendanceReversed(
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day,
            Evidence evidence,
            String reasonCode,
            @Nullable String evidenceRef,
            @Nullable String evidenceDigest,
            @Nullable By madeBy,
            @Nullable Boolean late)
            implements AttendanceEvent {}

    /** Whole minutes of service; the members of their ground are members of the event. */
    record MinutesCredited(
            UUID creditId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            @JsonUnwrapped Ground ground,
            Instant from,
            Instant to,
            @Nullable UUID holdId,
            @Nullable Boolean beforeApproval,
            @Nullable Boolean late)
            implements AttendanceEvent {}

    /** Whole minutes of service that count only once somebody else agrees; they take the person's time until then. */
    record MinutesHeld(
            UUID holdId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            Instant from,
            Instant to,
            Evidence evidence,
            HoldReason reasonCode,
            @Nullable Method method,
            @Nullable String checkingSiteCode,
            @Nullable UUID objectionId,
            @Nullable Boolean late,
            @Nullable Boolean beforeApproval)
            implements AttendanceEvent {}

    /** Minutes that waited and are not credited. */
    record HoldRejected(
            UUID holdId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            Instant from,
            Instant to,
            String reasonCode)
            implements AttendanceEvent {}

    /** A credit taken back whole, with its day and dimensions. */
    record MinutesReversed(
            UUID creditId,
            UUID reversedCreditId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            Evidence evidence,
            @Nullable Method method,
            @Nullable String reasonCode,
            Instant from,
            Instant to,
            @Nullable UUID objectionId,
            @Nullable String evidenceRef,
            @Nullable String evidenceDigest,
            @Nullable By madeBy,
            @Nullable Boolean late)
            implements AttendanceEvent {}
}
