package cn.practice.activity.attendance;

import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may read of an attendance: its person, staff over them, whoever may act for its activity, and auditors. */
@ApplicationScoped
public class AttendanceReaders {

    private final Sql sql;
    private final Plan plan;
    private final Persons persons;

    AttendanceReaders(Sql sql, Plan plan, Persons persons) {
        this.sql = sql;
        this.plan = plan;
        this.persons = persons;
    }

    /** The attendance, if the caller may read of it. */
    public Attendance readable(UUID id) {
        var attendance = sql.find(Attendance.SELECT + "where t.id = ?", Attendance::read, id)
                .orElseThrow(() -> new NotFound("attendance", id));
        if (!persons.mayRead(attendance.volunteerId())) {
            plan.requireReader(plan.activity(attendance.activityId()).orElseThrow());
        }
        return attendance;
    }
}
