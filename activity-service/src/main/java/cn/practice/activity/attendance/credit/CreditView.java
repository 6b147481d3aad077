package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.Method;
import cn.practice.kit.identity.ActedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of an attendance: those that count, those that wait, and those that no longer do either.
 *
 * @param id of the credit, or of the hold
 * @param reasonCode why they were claimed, where they were not clocked
 * @param madeBy as whom somebody claimed them
 * @param at when they were credited or held
 * @param holdReason why they wait or waited, without having been credited since
 * @param holdId the hold that the credit ended
 * @param objectionId the objection to the credit, or the one that the hold waits for
 * @param reversalId by what the credit was taken back
 * @param endedAt when it was taken back, or the hold rejected
 * @param endReasonCode why
 */
public record CreditView(
        UUID id,
        CreditState state,
        Instant from,
        Instant to,
        int minutes,
        Evidence evidence,
        @Nullable Method method,
        @Nullable String reasonCode,
        @Nullable ActedBy madeBy,
        Instant at,
        @Nullable HoldReason holdReason,
        @Nullable UUID holdId,
        @Nullable UUID objectionId,
        @Nullable UUID reversalId,
        @Nullable Instant endedAt,
        @Nullable String endReasonCode) {

    /** What became of minutes. */
    public enum CreditState {
        CREDITED,
        REVERSED,
        ON_HOLD,
        REJECTED
    }
}
