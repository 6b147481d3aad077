package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.checking.Refusals.AlreadyChecked;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import cn.practice.kit.text.Sha256;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        ReviewState state,
        Instant madeAt,
        By madeBy,
        @Nullable Check check,
        List<Line> lines) {

    /** Who decided it, when and, if it was rejected, why. */
    record Check(Instant at, UUID by, @Nullable String reasonCode) {}

    /**
     * One person's time by that word.
     *
     * @param rejectedBefore how many reviews of the same attendance were rejected before
     */
    record Line(UUID attendanceId, UUID volunteerId, Period time, int rejectedBefore) {

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
        var checkedBy = row.idOrNull("checked_by");
        return new Review(
                row.id("id"),
                row.id("shift_id"),
                row.id("activity_id"),
                row.instant("left_at"),
                row.text("evidence_ref"),
                row.text("reason_code"),
                row.constant(ReviewState.class, "state"),
                row.instant("made_at"),
                By.of(
                        row.id("made_by"),
                        row.constantOrNull(By.ActedAs.class, "made_role"),
                        row.textOrNull("made_site"),
                        row.idOrNull("made_team")),
                checkedBy == null
                        ? null
                        : new Check(row.instant("checked_at"), checkedBy, row.textOrNull("check_reason")),
                List.of());
    }

    Review with(List<Line> all) {
        return new Review(id, shiftId, activityId, leftAt, evidenceRef, reasonCode, state, madeAt, madeBy, check, all);
    }

    UUID maker() {
        return Objects.requireNonNull(madeBy.subject());
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

    /** Whether it is for the checker to approve or reject; to decide it again as it was changes nothing. */
    boolean isOpenTo(ReviewState decision) {
        if (state != ReviewState.PENDING && state != decision) {
            throw new AlreadyChecked();
        }
        return state == ReviewState.PENDING;
    }
}
