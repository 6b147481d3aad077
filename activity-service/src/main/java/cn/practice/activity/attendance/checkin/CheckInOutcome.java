package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.AttendanceView;
import cn.practice.kit.problem.Refusal;

/** What became of a check-in. */
sealed interface CheckInOutcome {

    /** The person is checked in, now or by an earlier request. */
    record CheckedIn(AttendanceView attendance, boolean isNew) implements CheckInOutcome {}

    record Refused(Refusal why) implements CheckInOutcome {}
}
