package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.supplement.Refusals.AlreadyChecked;
import cn.practice.activity.attendance.supplement.Refusals.SelfApproval;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim of minutes, made by one person and checked by another. */
record Supplement(
        UUID id,
        Presence presence,
        UUID activityId,
        int minutes,
        String evidenceRef,
        String reasonCode,
        Instant madeAt,
        UUID madeBy,
        SupplementState state,
        @Nullable Check check) {

    /** Who decided it and when, and the attendance that the minutes belong to if it was approved. */
    record Check(Instant at, UUID by, @Nullable UUID attendanceId) {}

    static Supplement read(Row row) throws SQLException {
        var by = row.idOrNull("checked_by");
        return new Supplement(
                row.id("id"),
                new Presence(row.id("shift_id"), row.id("volunteer_id")),
                row.id("activity_id"),
                row.number("minutes"),
                row.text("evidence_ref"),
                row.text("reason_code"),
                row.instant("made_at"),
                row.id("made_by"),
                row.constant(SupplementState.class, "state"),
                by == null ? null : new Check(row.instant("checked_at"), by, row.idOrNull("attendance_id")));
    }

    /** Whether it claims the same. */
    boolean says(NewSupplement same) {
        return minutes == same.minutes()
                && evidenceRef.equals(same.evidenceRef())
                && reasonCode.equals(same.reasonCode());
    }

    /** Refuses whoever made it, or is credited by it. */
    void requireChecker(UUID subject, boolean isCredited) {
        if (madeBy.equals(subject) || isCredited) {
            throw new SelfApproval();
        }
    }

    /** Whether it is for the checker to approve or reject; to decide it again as it was changes nothing. */
    boolean isOpenTo(SupplementState decision) {
        if (state != SupplementState.PENDING && state != decision) {
            throw new AlreadyChecked();
        }
        return state == SupplementState.PENDING;
    }
}
