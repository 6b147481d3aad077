package cn.practice.activity.attendance.reversal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reversal with who proposed it and who decided it.
 *
 * @param creditId the credit that is taken back; absent where the whole attendance is
 * @param minutes those of the credit
 * @param from when they begin
 * @param rejectedBefore how many that were proposed before for the same attendance were rejected
 */
public record ReversalView(
        UUID id,
        UUID activityId,
        UUID attendanceId,
        UUID volunteerId,
        @Nullable UUID creditId,
        @Nullable Integer minutes,
        @Nullable Instant from,
        @Nullable Instant to,
        String reasonCode,
        @Nullable String evidenceRef,
        ReversalState state,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable String rejectionCode,
        int rejectedBefore) {

    static ReversalView of(ReversalProposal reversal) {
        var target = reversal.target();
        var time = reversal.time();
        var decision = reversal.decision();
        return new ReversalView(
                reversal.id(),
                target.activityId(),
                target.attendanceId(),
                target.volunteerId(),
                target.creditId(),
                time == null ? null : Math.toIntExact(time.length().toMinutes()),
                time == null ? null : time.startsAt(),
                time == null ? null : time.endsAt(),
                reversal.reasonCode(),
                reversal.evidenceRef(),
                decision.state(),
                reversal.madeAt(),
                reversal.madeBy().account(),
                decision.at(),
                decision.by(),
                decision.reasonCode(),
                reversal.rejectedBefore());
    }
}
