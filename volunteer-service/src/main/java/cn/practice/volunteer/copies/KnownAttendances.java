package cn.practice.volunteer.copies;

import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.copies.AttendanceEvent.Attended;
import cn.practice.volunteer.copies.AttendanceEvent.NotKept;
import cn.practice.volunteer.copies.AttendanceEvent.Unknown;
import jakarta.enterprise.context.ApplicationScoped;

/** The copied attendances. */
@ApplicationScoped
class KnownAttendances {

    /** A later event of an attendance may leave out the shift that an earlier one named. */
    private static final String PUT = """
            insert into known_attendance as known (id, shift_id, activity_id, volunteer_id, state, version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set shift_id = coalesce(excluded.shift_id, known.shift_id), state = excluded.state,
                   version = excluded.version
             where known.version < excluded.version""";

    private final Sql sql;

    KnownAttendances(Sql sql) {
        this.sql = sql;
    }

    void apply(AttendanceEvent event, long version) {
        switch (event) {
            case Attended(var who, var state) ->
                sql.update(PUT, who.attendanceId(), who.shiftId(), who.activityId(), who.volunteerId(), state, version);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }
}
