package cn.practice.activity.attendance.reversal;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;

/** Why nothing is taken back. */
final class Refusals {

    private Refusals() {}

    /** It was taken back before. */
    static final class AttendanceReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        AttendanceReversed() {
            super(409, "ATTENDANCE_REVERSED");
        }
    }

    /** Another reversal of the same waits for its checker. */
    static final class OtherReversalPending extends Refusal {
        private static final long serialVersionUID = 1L;

        OtherReversalPending(UUID id) {
            super(409, "OTHER_REVERSAL_PENDING");
            with("reversalId", id);
        }
    }

    /** The person has objected to minutes of it, and nobody has decided that. */
    static final class ObjectionUndecided extends Refusal {
        private static final long serialVersionUID = 1L;

        ObjectionUndecided(UUID objectionId) {
            super(409, "OBJECTION_UNDECIDED");
            with("objectionId", objectionId);
        }
    }
}
