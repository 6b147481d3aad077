package cn.practice.activity.attendance.supplement;

import java.time.Instant;
import java.util.Objects;
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

    static SupplementView of(Supplement supplement) {
        var check = supplement.check();
        return new SupplementView(
                supplement.id(),
                supplement.presence().shiftId(),
                supplement.activityId(),
                supplement.presence().volunteerId(),
                supplement.minutes(),
                supplement.evidenceRef(),
                supplement.reasonCode(),
                supplement.state(),
                supplement.madeAt(),
                Objects.requireNonNull(supplement.madeBy().subject()),
                check == null ? null : check.at(),
                check == null ? null : check.by(),
                check == null ? null : check.attendanceId());
    }
}
