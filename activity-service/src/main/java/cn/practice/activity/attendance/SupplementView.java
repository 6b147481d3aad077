package cn.practice.activity.attendance;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplement with who made it and who checked it. */
public record SupplementView(
        UUID id,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        int minutes,
        String evidenceRef,
        String reasonCode,
        SupplementState state,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable UUID attendanceId) {

    static SupplementView read(Row row) throws SQLException {
        return new SupplementView(
                row.id("id"),
                row.id("shift_id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.number("minutes"),
                row.text("evidence_ref"),
                row.text("reason_code"),
                row.constant(SupplementState.class, "state"),
                row.instant("made_at"),
                row.id("made_by"),
                row.instantOrNull("checked_at"),
                row.idOrNull("checked_by"),
                row.idOrNull("attendance_id"));
    }

    boolean says(NewSupplement same) {
        return minutes == same.minutes()
                && evidenceRef.equals(same.evidenceRef())
                && reasonCode.equals(same.reasonCode());
    }
}
