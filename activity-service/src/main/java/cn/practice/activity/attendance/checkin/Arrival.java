package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.Clockings.Clocking;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.outbox.OutboxEntry;

/** Somebody who is checked in anew, for the first time or once more. */
record Arrival(CheckInRequest request, ShiftFacts shift, Attendance attendance, Clocked source) {

    boolean isFirst() {
        return source.pair() == 1;
    }

    Clocking clocking() {
        return new Clocking(attendance, source);
    }

    OutboxEntry entry() {
        return attendance.entry(
                attendance.sequence(),
                new CheckedIn(
                        attendance.id(),
                        shift.id(),
                        attendance.activityId(),
                        attendance.volunteerId(),
                        shift.role(),
                        source.method(),
                        shift.classification(),
                        attendance.day(),
                        source.in().at(),
                        source.laterPair()),
                source.in().by(),
                request.trace());
    }
}
