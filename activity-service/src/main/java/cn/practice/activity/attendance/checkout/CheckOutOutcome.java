package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.AttendanceView;
import cn.practice.kit.problem.Refusal;

/** What became of a check-out. */
sealed interface CheckOutOutcome {

    /** The person is checked out, now or by an earlier request. */
    record Left(AttendanceView attendance) implements CheckOutOutcome {}

    record Refused(Refusal why) implements CheckOutOutcome {}
}
