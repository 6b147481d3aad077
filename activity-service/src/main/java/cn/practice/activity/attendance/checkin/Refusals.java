package cn.practice.activity.attendance.checkin;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/** Why somebody is not checked in. */
final class Refusals {

    private Refusals() {}

    /** The person has no place in the shift. */
    static final class NotConfirmed extends Refusal {
        private static final long serialVersionUID = 1L;

        NotConfirmed() {
            super(409, "NOT_CONFIRMED");
        }
    }

    /** Too early. */
    static final class CheckInNotOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckInNotOpen(Instant opensAt) {
            super(409, "CHECK_IN_NOT_OPEN", opensAt);
            with("opensAt", opensAt);
        }
    }

    /** The shift is over: what was forgotten is supplemented. */
    static final class CheckInClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        CheckInClosed() {
            super(409, "CHECK_IN_CLOSED");
        }
    }

    /** The person is at work in another shift, which is not over. */
    static final class OpenElsewhere extends Refusal {
        private static final long serialVersionUID = 1L;

        OpenElsewhere(UUID otherShiftId, Instant until) {
            super(409, "OPEN_ELSEWHERE", until);
            with("otherShiftId", otherShiftId);
        }
    }

    /** Nobody saw the person leave: what is missing is reviewed. */
    static final class ClosedUnseen extends Refusal {
        private static final long serialVersionUID = 1L;

        ClosedUnseen() {
            super(409, "CLOSED_UNSEEN");
        }
    }

    /** Somebody comes to an activity only so often on one day. */
    static final class TooManyPairs extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyPairs(int most) {
            super(409, "TOO_MANY_PAIRS", most);
            with("most", most);
        }
    }
}
