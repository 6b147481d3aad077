package cn.practice.activity.attendance;

import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody came; the minutes are those of the credit that stands. */
record Attendance(
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
        @Nullable Integer minutes,
        long sequence) {

    /** Its credit is looked up, not joined: a join that was planned while credits were few reads all of them. */
    static final String SELECT = """
            select t.*, (select c.minutes from credit c
                          where c.attendance_id = t.id and c.reversal_id is null) as minutes
              from attendance t\s""";

    static Attendance read(Row row) throws SQLException {
        var method = row.textOrNull("method");
        return new Attendance(
                row.id("id"),
                row.id("activity_id"),
                row.idOrNull("shift_id"),
                row.id("volunteer_id"),
                row.constant(ShiftRole.class, "role"),
                row.constant(Evidence.class, "evidence"),
                method == null ? null : Method.valueOf(method),
                row.day("day"),
                row.instantOrNull("checked_in_at"),
                row.instantOrNull("checked_out_at"),
                row.numberOrNull("minutes"),
                row.count("sequence"));
    }

    /** The same once its person has left, with the minutes credited for it, if there are any. */
    Attendance left(Instant out, int credited) {
        return new Attendance(
                id,
                activityId,
                shiftId,
                volunteerId,
                role,
                evidence,
                method,
                day,
                checkedInAt,
                out,
                credited > 0 ? Integer.valueOf(credited) : minutes,
                sequence + (credited > 0 ? 2 : 1));
    }

    /** Who is where; what was imported has no shift. */
    ClockIn.Presence presence() {
        return new ClockIn.Presence(Objects.requireNonNull(shiftId), volunteerId);
    }

    AttendanceView view() {
        return new AttendanceView(
                id, activityId, shiftId, volunteerId, role, evidence, method, day, checkedInAt, checkedOutAt, minutes);
    }
}
