package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.Refusals.DecidedByObjection;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that wait for somebody's word, as they were written.
 *
 * @param checkingSite whose staff decide; an administrator where there is none
 * @param objectionId the objection that made them wait
 * @param beforeApproval {@code true} if they lie before the approval of the person, else nothing
 * @param heldBy who credited or objected to them, if a person did
 */
public record KeptHold(
        UUID id,
        UUID attendanceId,
        UUID activityId,
        UUID volunteerId,
        LocalDate day,
        Period time,
        Ground ground,
        HoldReason reason,
        @Nullable String checkingSite,
        @Nullable UUID objectionId,
        @Nullable Boolean beforeApproval,
        Instant heldAt,
        @Nullable UUID heldBy,
        Decision<HoldState> decision) {

    int minutes() {
        return Math.toIntExact(time.length().toMinutes());
    }

    /** Refuses what waits for the answer to an objection. */
    void requireOfDay() {
        if (objectionId != null) {
            throw new DecidedByObjection(objectionId);
        }
    }

    /** Whether it is still to be decided so; to decide it again as it was changes nothing. */
    public boolean isOpenTo(HoldState decided) {
        return decision.isOpenTo(decided);
    }
}
