package cn.practice.activity.attendance.objection;

import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;

/** Why nobody objects. */
final class Refusals {

    private Refusals() {}

    /** So many days after the minutes were credited they are not objected to any more. */
    static final class ObjectionTooLate extends Refusal {
        private static final long serialVersionUID = 1L;

        ObjectionTooLate(LocalDate until) {
            super(409, "OBJECTION_TOO_LATE", until);
            with("until", until);
        }
    }

    /** There was an objection to the same minutes, and it was dismissed. */
    static final class ObjectionDismissed extends Refusal {
        private static final long serialVersionUID = 1L;

        ObjectionDismissed() {
            super(409, "OBJECTION_DISMISSED");
        }
    }

    /** The same minutes were objected to for another reason. */
    static final class AlreadyObjected extends Refusal {
        private static final long serialVersionUID = 1L;

        AlreadyObjected() {
            super(409, "ALREADY_OBJECTED");
        }
    }

    /** Minutes of before that are longer than a day or overlap with others cannot wait: they would be refused. */
    static final class NeedsReversal extends Refusal {
        private static final long serialVersionUID = 1L;

        NeedsReversal() {
            super(409, "NEEDS_REVERSAL");
        }
    }
}
