package cn.practice.activity.checking;

import cn.practice.kit.problem.Refusal;

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
}
