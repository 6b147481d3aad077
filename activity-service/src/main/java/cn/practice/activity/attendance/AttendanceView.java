package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Attendance.Source.Supplemented;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.ActedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attendance as its person and their leaders see it.
 *
 * @param pair which pair of in and out the times are of, where the person came back
 * @param checkedInBy as whom somebody said that the person came
 * @param minutes once they are credited
 * @param heldMinutes that count only once somebody else has agreed
 */
public record AttendanceView(
        UUID id,
        UUID activityId,
        @Nullable UUID shiftId,
        UUID volunteerId,
        ShiftRole role,
        Evidence evidence,
        @Nullable Method method,
        AttendanceState state,
        LocalDate day,
        @Nullable Integer pair,
        @Nullable Instant checkedInAt,
        @Nullable ActedBy checkedInBy,
        @Nullable Instant checkedOutAt,
        @Nullable ActedBy checkedOutBy,
        @Nullable Integer minutes,
        @Nullable Integer heldMinutes) {

    /** As it stands. */
    public static AttendanceView of(Attendance attendance) {
        return switch (attendance.source()) {
            case Clocked clocked -> of(attendance, clocked.shiftId(), clocked);
            case Supplemented(var shiftId) -> of(attendance, shiftId, null);
            case Imported() -> of(attendance, null, null);
        };
    }

    private static AttendanceView of(Attendance attendance, @Nullable UUID shiftId, @Nullable Clocked clocked) {
        var out = clocked == null ? null : clocked.out();
        return new AttendanceView(
                attendance.id(),
                attendance.activityId(),
                shiftId,
                attendance.volunteerId(),
                attendance.role(),
                attendance.source().evidence(),
                clocked == null ? null : clocked.method(),
                attendance.state(),
                attendance.day(),
                clocked == null ? null : clocked.laterPair(),
                clocked == null ? null : clocked.in().at(),
                clocked == null ? null : ActedBy.of(clocked.in().by()),
                out == null ? null : out.at(),
                out == null ? null : ActedBy.of(out.by()),
                attendance.minutes(),
                attendance.heldMinutes());
    }
}
