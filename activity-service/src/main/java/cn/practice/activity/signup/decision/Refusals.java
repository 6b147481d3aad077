package cn.practice.activity.signup.decision;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/** Why somebody gets no place. */
final class Refusals {

    private Refusals() {}

    /** Places and waitlist are full. */
    static final class ShiftFull extends Refusal {
        private static final long serialVersionUID = 1L;

        ShiftFull() {
            super(409, "SHIFT_FULL");
        }
    }

    /** The person is elsewhere in these hours. */
    static final class Overlap extends Refusal {
        private static final long serialVersionUID = 1L;

        Overlap(UUID otherShiftId) {
            super(409, "OVERLAP", otherShiftId);
            with("otherShiftId", otherShiftId);
        }
    }

    /** Sign-up is over, or the activity is. */
    static final class SignUpClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        SignUpClosed() {
            super(409, "SIGN_UP_CLOSED");
        }
    }

    /** Sign-up has not begun. */
    static final class SignUpNotOpen extends Refusal {
        private static final long serialVersionUID = 1L;

        SignUpNotOpen(Instant opensAt) {
            super(409, "SIGN_UP_NOT_OPEN", opensAt);
            with("opensAt", opensAt);
        }
    }

    /** The registration is not approved. */
    static final class VolunteerNotApproved extends Refusal {
        private static final long serialVersionUID = 1L;

        VolunteerNotApproved() {
            super(403, "VOLUNTEER_NOT_APPROVED");
        }
    }

    /** The volunteer is suspended. */
    static final class Suspended extends Refusal {
        private static final long serialVersionUID = 1L;

        Suspended() {
            super(403, "SUSPENDED");
        }
    }

    /** Hazardous service is not for minors. */
    static final class MinorHazard extends Refusal {
        private static final long serialVersionUID = 1L;

        MinorHazard() {
            super(422, "MINOR_HAZARD");
        }
    }
}
