package cn.practice.activity.attendance.checkout;

import cn.practice.kit.problem.Refusal;

/** Why somebody is not checked out. */
final class Refusals {

    private Refusals() {}

    /** Nobody was ever checked in. */
    static final class NotClocked extends Refusal {
        private static final long serialVersionUID = 1L;

        NotClocked() {
            super(409, "NOT_CLOCKED");
        }
    }

    /** Listeners are counted by their coming alone. */
    static final class NoCheckOut extends Refusal {
        private static final long serialVersionUID = 1L;

        NoCheckOut() {
            super(409, "NO_CHECK_OUT");
        }
    }

    /** It was taken back: the person was not there. */
    static final class AttendanceReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        AttendanceReversed() {
            super(409, "ATTENDANCE_REVERSED");
        }
    }

    /** The time for it is over, or the attendance was closed: what is missing is reviewed. */
    static final class CheckOutClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckOutClosed() {
            super(409, "CHECK_OUT_CLOSED");
        }
    }
}
