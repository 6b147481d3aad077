package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ShiftFacts;
import java.util.List;

/** An attendance that somebody is to be checked out of, and what it is part of. */
sealed interface Stay {

    Attendance attendance();

    ActivityFacts activity();

    /** One that began with a check-in. */
    record Clocked(Attendance attendance, Source.Clocked source, ShiftFacts shift) implements Stay {

        @Override
        public ActivityFacts activity() {
            return shift.activity();
        }

        /** The same once the person has left, with what became of the time they gave. */
        Clocked ended(Attendance.Clocking out, List<Part> parts) {
            var left = new Source.Clocked(source.shiftId(), source.method(), source.pair(), source.in(), out, null);
            var ended = attendance.become(
                    left,
                    Part.sum(attendance.minutes(), Part.credited(parts)),
                    Part.sum(attendance.heldMinutes(), Part.held(parts)),
                    1 + parts.size());
            return new Clocked(ended, left, shift);
        }
    }

    /** One that was supplemented or imported, and has no end that anybody could note. */
    record Unclocked(Attendance attendance, ActivityFacts activity) implements Stay {}
}
