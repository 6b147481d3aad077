package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.Method;
import cn.practice.kit.identity.ActedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that wait for somebody's word, and what it was.
 *
 * @param madeBy as whom somebody claimed them, where they were not clocked
 * @param holdReason why they wait
 * @param checkingSiteCode whose staff decide; an administrator where it is absent
 * @param reasonCode why they were rejected
 */
public record HoldView(
        UUID id,
        UUID attendanceId,
        UUID activityId,
        UUID volunteerId,
        LocalDate day,
        Instant from,
        Instant to,
        int minutes,
        Evidence evidence,
        @Nullable Method method,
        @Nullable ActedBy madeBy,
        HoldReason holdReason,
        @Nullable String checkingSiteCode,
        @Nullable UUID objectionId,
        @Nullable Boolean beforeApproval,
        HoldState state,
        Instant heldAt,
        @Nullable Instant checkedAt,
        @Nullable String reasonCode) {

    static HoldView of(KeptHold hold) {
        var decision = hold.decision();
        return new HoldView(
                hold.id(),
                hold.attendanceId(),
                hold.activityId(),
                hold.volunteerId(),
                hold.day(),
                hold.time().startsAt(),
                hold.time().endsAt(),
                hold.minutes(),
                hold.ground().evidence(),
                hold.ground().method(),
                ActedBy.of(hold.ground().madeBy()),
                hold.reason(),
                hold.checkingSite(),
                hold.objectionId(),
                hold.beforeApproval(),
                decision.state(),
                hold.heldAt(),
                decision.at(),
                decision.reasonCode());
    }
}
