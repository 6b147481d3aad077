package cn.practice.activity.attendance.objection;

import cn.practice.kit.identity.ActedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection with what it is about and what was decided.
 *
 * @param from when the minutes begin that it is about
 * @param madeBy as whom staff made it for somebody without an account; absent where people object for themselves
 * @param ownerSiteCode whose staff decide
 * @param holdId under which the minutes wait
 */
public record ObjectionView(
        UUID id,
        UUID creditId,
        UUID attendanceId,
        UUID activityId,
        UUID volunteerId,
        LocalDate day,
        Instant from,
        Instant to,
        int minutes,
        String reasonCode,
        ObjectionState state,
        Instant madeAt,
        @Nullable ActedBy madeBy,
        String ownerSiteCode,
        UUID holdId,
        @Nullable Instant decidedAt,
        @Nullable String decisionReasonCode) {

    static ObjectionView of(Objection objection) {
        var decision = objection.decision();
        return new ObjectionView(
                objection.id(),
                objection.creditId(),
                objection.attendanceId(),
                objection.activityId(),
                objection.volunteerId(),
                objection.day(),
                objection.time().startsAt(),
                objection.time().endsAt(),
                objection.minutes(),
                objection.reasonCode(),
                decision.state(),
                objection.madeAt(),
                ActedBy.of(objection.madeBy()),
                objection.ownerSite(),
                objection.holdId(),
                decision.at(),
                decision.reasonCode());
    }
}
