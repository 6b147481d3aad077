package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.HoldRejected;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How minutes cease to wait, once those who may have decided; activities and persons are locked by then. */
@ApplicationScoped
public class HoldEndings {

    private final HoldRows rows;
    private final Attendances attendances;
    private final Credits credits;
    private final Plan plan;
    private final Months months;
    private final Outbox outbox;

    HoldEndings(HoldRows rows, Attendances attendances, Credits credits, Plan plan, Months months, Outbox outbox) {
        this.rows = rows;
        this.attendances = attendances;
        this.credits = credits;
        this.plan = plan;
        this.months = months;
        this.outbox = outbox;
    }

    /** One of these minutes, or {@link cn.practice.kit.problem.NotFound}. */
    public KeptHold get(UUID id) {
        return rows.get(id);
    }

    /** Locks one, before its attendance. */
    public KeptHold lock(UUID id) {
        return rows.lock(id);
    }

    /** Credits them whatever the limits of the day: whoever agrees knows that they go beyond. */
    public void credit(KeptHold hold, By by) {
        rows.end(hold.id(), HoldState.CREDITED, by.subject(), null);
        var attendance = attendance(hold);
        var claim = new Claim(
                attendance,
                classification(attendance),
                hold.day(),
                hold.ground(),
                by,
                hold.beforeApproval(),
                months.late(hold.day()),
                Traces.current());
        credits.save(List.of(new Part.Credit(Ids.next(), claim, hold.time(), attendance.sequence() + 1, hold.id())));
        attendances.number(attendance.id(), 1);
    }

    /** Credits nothing; their time is free again. */
    public void reject(KeptHold hold, String reasonCode, By by) {
        rows.end(hold.id(), HoldState.REJECTED, by.subject(), reasonCode);
        var attendance = attendance(hold);
        var event = new HoldRejected(
                hold.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                classification(attendance),
                hold.day(),
                hold.minutes(),
                hold.time().startsAt(),
                hold.time().endsAt(),
                reasonCode);
        outbox.append(attendance.entry(attendance.sequence() + 1, event, by, Traces.current()));
        attendances.number(attendance.id(), 1);
    }

    private Attendance attendance(KeptHold hold) {
        return attendances.lock(List.of(hold.attendanceId())).getFirst();
    }

    private Classification classification(Attendance attendance) {
        return plan.activity(attendance.activityId())
                .orElseThrow()
                .classification()
                .of(attendance.role());
    }
}
