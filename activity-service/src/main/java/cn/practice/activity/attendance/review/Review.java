package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.review.ReviewEvent.ReviewProposed;
import cn.practice.activity.attendance.review.ReviewEvent.ReviewRejected;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import cn.practice.kit.text.Sha256;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A word on when people left whom nobody saw leave, made by one person and checked by another. */
record Review(
        UUID id,
        UUID shiftId,
        UUID activityId,
        Instant leftAt,
        String evidenceRef,
        String reasonCode,
        Instant madeAt,
        By madeBy,
        Decision<ReviewState> decision,
        List<Line> lines) {

    /**
     * One person's time by that word.
     *
     * @param rejectedBefore how many reviews of the same attendance were rejected before
     */
    record Line(UUID attendanceId, UUID volunteerId, Period time, int rejectedBefore) {

        /** Until they left; nothing if they came less than a minute before. */
        static @Nullable Line of(Attendance attendance, Period shift, Instant leftAt) {
            var in = ((Clocked) attendance.source()).in().at();
            var from = in.isBefore(shift.startsAt()) ? shift.startsAt() : in;
            return Duration.between(from, leftAt).toMinutes() < 1
                    ? null
                    : new Line(attendance.id(), attendance.volunteerId(), new Period(from, leftAt), 0);
        }

        static Line read(Row row) throws SQLException {
            return new Line(
                    row.id("attendance_id"),
                    row.id("volunteer_id"),
                    new Period(row.instant("starts_at"), row.instant("ends_at")),
                    row.number("rejected_before"));
        }
    }

    /** Without its lines. */
    static Review read(Row row) throws SQLException {
        return new Review(
                row.id("id"),
                row.id("shift_id"),
                row.id("activity_id"),
                row.instant("left_at"),
                row.text("evidence_ref"),
                row.text("reason_code"),
                row.instant("made_at"),
                By.read(row, "made_"),
                Decision.read(row, ReviewState.class, row.textOrNull("check_reason")),
                List.of());
    }

    Review with(List<Line> all) {
        return new Review(id, shiftId, activityId, leftAt, evidenceRef, reasonCode, madeAt, madeBy, decision, all);
    }

    List<UUID> persons() {
        return lines.stream().map(Line::volunteerId).toList();
    }

    /** Where the evidence is written down. */
    String evidenceAt() {
        return "/attendances/reviews/" + id;
    }

    /** SHA-256 of the evidence as it is written down, in hexadecimal. */
    String evidenceDigest() {
        return Sha256.hex(evidenceRef);
    }

    /** What its minutes rest on once they are credited. */
    Ground ground() {
        return Ground.supplemented(reasonCode, evidenceAt(), evidenceDigest(), madeBy);
    }

    ReviewProposed proposed(ShiftFacts shift, Attendance attendance, Line line) {
        return new ReviewProposed(
                id,
                attendance.id(),
                shiftId,
                activityId,
                attendance.volunteerId(),
                shift.classification(),
                attendance.day(),
                Math.toIntExact(line.time().length().toMinutes()),
                line.time().startsAt(),
                line.time().endsAt(),
                reasonCode,
                evidenceAt(),
                evidenceDigest());
    }

    ReviewRejected rejected(Attendance attendance, String why) {
        return new ReviewRejected(id, attendance.id(), shiftId, activityId, attendance.volunteerId(), why);
    }
}
