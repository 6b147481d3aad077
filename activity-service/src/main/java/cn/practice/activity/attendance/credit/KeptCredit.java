package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.credit.Refusals.CreditReversed;
import cn.practice.activity.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit as it was written.
 *
 * @param beforeApproval {@code true} if it lies before the approval of the person, else nothing
 * @param holdId the hold that it ended, if there was one
 * @param creditedBy who credited it, if a person did and it is known
 * @param reversalId by what it was taken back, if it was
 */
public record KeptCredit(
        UUID id,
        UUID attendanceId,
        UUID activityId,
        UUID volunteerId,
        LocalDate day,
        Period time,
        Ground ground,
        @Nullable Boolean beforeApproval,
        @Nullable UUID holdId,
        Instant creditedAt,
        @Nullable UUID creditedBy,
        @Nullable UUID reversalId) {

    public int minutes() {
        return Math.toIntExact(time.length().toMinutes());
    }

    /** Refuses what was taken back already. */
    public void requireStanding() {
        if (reversalId != null) {
            throw new CreditReversed();
        }
    }
}
