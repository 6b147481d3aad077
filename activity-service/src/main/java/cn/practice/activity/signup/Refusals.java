package cn.practice.activity.signup;

import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/** Why somebody gets no place, or cannot leave. */
final class Refusals {

    private Refusals() {}

    /** Places and waitlist are full. */
    static final class ShiftFull extends Refusal {
        private static final long serialVersionUID = 1L;

        ShiftFull() {
            super(409, "SHIFT_FULL");
        }
    }

    /** He is elsewhere in these hours. */
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

    /** The deadline for giving up a place has passed. */
    static final class LateCancel extends Refusal {
        private static final long serialVersionUID = 1L;

        LateCancel(Instant deadline) {
            super(409, "LATE_CANCEL", deadline);
            with("withdrawalDeadline", deadline);
        }
    }

    /** He came already. */
    static final class AlreadyCheckedIn extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyCheckedIn() {
            super(409, "ALREADY_CHECKED_IN");
        }
    }
}
