package cn.practice.activity.attendance.supplement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplement with who made it and who checked it.
 *
 * @param from when the minutes begin; they are moved within the shift when they are checked, unless the maker named the time
 * @param rejectedBefore how many claims for the same person and shift were rejected or taken back before
 */
public record SupplementView(
        UUID id,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        int minutes,
        @Nullable Instant from,
        @Nullable Instant to,
        String evidenceRef,
        String reasonCode,
        SupplementState state,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable UUID attendanceId,
        int rejectedBefore) {

    static SupplementView of(Supplement supplement) {
        var decision = supplement.decision();
        var time = supplement.time();
        return new SupplementView(
                supplement.id(),
                supplement.presence().shiftId(),
                supplement.activityId(),
                supplement.presence().volunteerId(),
                supplement.minutes(),
                time == null ? null : time.startsAt(),
                time == null ? null : time.endsAt(),
                supplement.evidenceRef(),
                supplement.reasonCode(),
                decision.state(),
                supplement.madeAt(),
                supplement.madeBy().account(),
                decision.at(),
                decision.by(),
                supplement.attendanceId(),
                supplement.rejectedBefore());
    }
}
