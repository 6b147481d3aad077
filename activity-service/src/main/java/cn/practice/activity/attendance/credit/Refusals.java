package cn.practice.activity.attendance.credit;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why minutes are not credited. */
final class Refusals {

    private Refusals() {}

    /** An audience, or a kind that is no service, earns no minutes. */
    static final class NotService extends Refusal {
        private static final long serialVersionUID = 1L;

        NotService() {
            super(422, "NOT_SERVICE");
        }
    }

    /** More minutes than the shift or activity has. */
    static final class OverCap extends Refusal {
        private static final long serialVersionUID = 1L;

        OverCap(long most) {
            super(422, "OVER_CAP", most);
            with("most", most);
        }
    }

    /** The person's time is credited or held already, or there is no gap of that length. */
    static final class TimeTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        TimeTaken(@Nullable UUID inTheWay) {
            super(409, "TIME_TAKEN");
            if (inTheWay != null) {
                with("creditOrHoldId", inTheWay);
            }
        }
    }

    /** The minutes were taken back. */
    static final class CreditReversed extends Refusal {
        private static final long serialVersionUID = 1L;

        CreditReversed() {
            super(409, "CREDIT_REVERSED");
        }
    }

    /** Whether these minutes count again is decided with the objection to them. */
    static final class DecidedByObjection extends Refusal {
        private static final long serialVersionUID = 1L;

        DecidedByObjection(UUID objectionId) {
            super(409, "DECIDED_BY_OBJECTION");
            with("objectionId", objectionId);
        }
    }
}
