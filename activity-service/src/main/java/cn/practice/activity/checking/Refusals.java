package cn.practice.activity.checking;

import cn.practice.kit.problem.Refusal;
import java.time.Duration;

/** Why somebody does not check what another made. */
public final class Refusals {

    private Refusals() {}

    /** Maker and checker are two people, and nobody checks what credits them. */
    static final class SelfApproval extends Refusal {
        private static final long serialVersionUID = 1L;

        SelfApproval() {
            super(403, "SELF_APPROVAL");
        }
    }

    /** Whom the maker appointed is not free to say no. */
    static final class AppointedByMaker extends Refusal {
        private static final long serialVersionUID = 1L;

        AppointedByMaker() {
            super(403, "APPOINTED_BY_MAKER");
        }
    }

    /** Where the setting says so, whoever appointed the maker does not check them either. */
    static final class AppointerOfMaker extends Refusal {
        private static final long serialVersionUID = 1L;

        AppointerOfMaker() {
            super(403, "APPOINTER_OF_MAKER");
        }
    }

    /** It was decided the other way, and that is final. */
    public static final class AlreadyChecked extends Refusal {
        private static final long serialVersionUID = 1L;

        public AlreadyChecked() {
            super(409, "ALREADY_CHECKED");
        }
    }

    /** Nothing was heard of volunteer-service for so long that nobody can say who may check whom. */
    static final class CopiesOld extends Refusal {
        private static final long serialVersionUID = 1L;

        CopiesOld(long minutes) {
            super(503, "COPIES_OLD", minutes);
            retryAfter(Duration.ofSeconds(30));
        }
    }
}
