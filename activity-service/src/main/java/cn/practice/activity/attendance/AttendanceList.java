package cn.practice.activity.attendance;

import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attendances of a shift, an activity or a person, the latest first. */
@ApplicationScoped
class AttendanceList {

    private final Sql sql;
    private final Plan plan;
    private final Persons persons;
    private final AttendanceReaders readers;

    AttendanceList(Sql sql, Plan plan, Persons persons, AttendanceReaders readers) {
        this.sql = sql;
        this.plan = plan;
        this.persons = persons;
        this.readers = readers;
    }

    /** One, for those who may read of the person or of the activity. */
    AttendanceView get(UUID id) {
        return AttendanceView.of(readers.readable(id));
    }

    /** Exactly one of the three says whose. */
    Page<AttendanceView> page(
            @Nullable UUID shift,
            @Nullable UUID activity,
            @Nullable String volunteer,
            @Nullable String cursor,
            int limit) {
        if (shift != null && activity == null && volunteer == null) {
            plan.requireReader(plan.shift(shift)
                    .orElseThrow(() -> new NotFound("shift", shift))
                    .activity());
            return page("t.shift_id", shift, cursor, limit);
        }
        if (activity != null && shift == null && volunteer == null) {
            plan.requireReader(plan.activity(activity).orElseThrow(() -> new NotFound("activity", activity)));
            return page("t.activity_id", activity, cursor, limit);
        }
        if (volunteer != null && shift == null && activity == null) {
            return page("t.volunteer_id", persons.readable(volunteer).id(), cursor, limit);
        }
        throw new Invalid("shift", "exactly one of shift, activity, volunteer");
    }

    private Page<AttendanceView> page(String column, UUID id, @Nullable String cursor, int limit) {
        return Latest.of(Attendance.SELECT, "t.id")
                .and(column + " = ?", id)
                .page(sql, cursor, limit, Attendance::read, Attendance::id)
                .map(AttendanceView::of);
    }
}
