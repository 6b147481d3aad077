package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ShiftFacts;
import java.time.Instant;

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

        /** The same once the person has left, with the minutes credited for it, if there are any. */
        Clocked ended(Instant out, int credited) {
            var left = new Source.Clocked(source.shiftId(), source.method(), source.in(), out);
            return new Clocked(
                    new Attendance(
                            attendance.id(),
                            attendance.activityId(),
                            attendance.volunteerId(),
                            attendance.role(),
                            attendance.day(),
                            left,
                            credited > 0 ? Integer.valueOf(credited) : attendance.minutes(),
                            attendance.sequence() + (credited > 0 ? 2 : 1)),
                    left,
                    shift);
        }
    }

    /** One that was supplemented or imported, and has no end that anybody could note. */
    record Unclocked(Attendance attendance, ActivityFacts activity) implements Stay {}
}
