package cn.practice.activity.attendance;

import cn.practice.activity.plan.ShiftRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attendance as its person and his leaders see it; minutes once they are credited. */
public record AttendanceView(
        UUID id,
        UUID activityId,
        @Nullable UUID shiftId,
        UUID volunteerId,
        ShiftRole role,
        Evidence evidence,
        @Nullable Method method,
        LocalDate day,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        @Nullable Integer minutes) {}
