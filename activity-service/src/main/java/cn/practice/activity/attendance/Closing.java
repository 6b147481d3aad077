package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Attendance.Closed;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceAutoClosed;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.OutboxEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an open attendance that nobody was checked out of: it has no minutes and comes on the review list.
 *
 * @param attendance whose row and person are locked
 */
public record Closing(Attendance attendance, Clocked source, ShiftFacts shift, Closed closed) {

    /** At a time, but never before the person came. */
    public static Closing at(Attendance attendance, Clocked source, ShiftFacts shift, Instant at, ClosedWhy why) {
        var in = source.in().at();
        return new Closing(attendance, source, shift, new Closed(at.isBefore(in) ? in : at, why));
    }

    /** What is told of it, which the service does by itself. */
    public OutboxEntry entry(@Nullable String trace) {
        var event = new AttendanceAutoClosed(
                attendance.id(),
                shift.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                attendance.role(),
                shift.classification(),
                attendance.day(),
                closed.at(),
                closed.why(),
                source.laterPair());
        return attendance.entry(attendance.sequence() + 1, event, By.service(), trace);
    }
}
