package cn.practice.activity.attendance.reversal;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import cn.practice.kit.text.Sha256;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That minutes, or a whole attendance, be taken back: proposed by one person and decided by another.
 *
 * @param time that of the credit; nothing where the whole attendance is meant
 * @param rejectedBefore how many that were proposed before for the same attendance were rejected
 */
record ReversalProposal(
        UUID id,
        Target target,
        @Nullable Period time,
        String reasonCode,
        @Nullable String evidenceRef,
        Instant madeAt,
        By madeBy,
        Decision<ReversalState> decision,
        int rejectedBefore) {

    /** With the time of their credits, and how many that were made before for the same attendance were rejected. */
    static final String SELECT = """
            select p.*, c.starts_at, c.ends_at,
                   (select count(*) from reversal r
                     where r.attendance_id = p.attendance_id and r.state = 'REJECTED' and r.id < p.id) as rejected_before
              from reversal p left join credit c on c.id = p.credit_id\s""";

    /**
     * What is to be taken back.
     *
     * @param creditId nothing where the whole attendance is meant
     */
    record Target(
            UUID activityId,
            UUID attendanceId,
            UUID volunteerId,
            @Nullable UUID creditId) {

        static Target read(Row row) throws SQLException {
            return new Target(
                    row.id("activity_id"), row.id("attendance_id"), row.id("volunteer_id"), row.idOrNull("credit_id"));
        }
    }

    static ReversalProposal read(Row row) throws SQLException {
        var startsAt = row.instantOrNull("starts_at");
        return new ReversalProposal(
                row.id("id"),
                Target.read(row),
                startsAt == null ? null : new Period(startsAt, row.instant("ends_at")),
                row.text("reason_code"),
                row.textOrNull("evidence_ref"),
                row.instant("made_at"),
                By.read(row, "made_"),
                Decision.read(row, ReversalState.class, row.textOrNull("rejection_code")),
                row.number("rejected_before"));
    }

    /** What is told with what it takes back. */
    Cause cause(By checker) {
        return new Cause(
                reasonCode,
                null,
                "/attendances/reversals/" + id,
                evidenceRef == null ? null : Sha256.hex(evidenceRef),
                madeBy,
                checker);
    }

    /** Whether it proposes the same. */
    boolean says(NewReversal same) {
        return reasonCode.equals(same.reasonCode()) && Objects.equals(evidenceRef, same.evidenceRef());
    }
}
