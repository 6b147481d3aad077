package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Attendance.Source.Supplemented;
import cn.practice.activity.plan.ShiftRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attendance as its person and their leaders see it; minutes once they are credited. */
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
        @Nullable Integer minutes) {

    /** As it stands. */
    public static AttendanceView of(Attendance attendance) {
        return switch (attendance.source()) {
            case Clocked(var shiftId, var method, var in, var out) -> of(attendance, shiftId, method, in, out);
            case Supplemented(var shiftId) -> of(attendance, shiftId, null, null, null);
            case Imported() -> of(attendance, null, null, null, null);
        };
    }

    private static AttendanceView of(
            Attendance attendance,
            @Nullable UUID shiftId,
            @Nullable Method method,
            @Nullable Instant in,
            @Nullable Instant out) {
        return new AttendanceView(
                attendance.id(),
                attendance.activityId(),
                shiftId,
                attendance.volunteerId(),
                attendance.role(),
                attendance.source().evidence(),
                method,
                attendance.day(),
                in,
                out,
                attendance.minutes());
    }
}
