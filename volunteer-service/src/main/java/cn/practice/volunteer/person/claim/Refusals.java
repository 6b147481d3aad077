package cn.practice.volunteer.person.claim;

import cn.practice.kit.problem.Refusal;

/** Why a claim is not settled so. */
final class Refusals {

    private Refusals() {}

    /** Somebody has settled it, or there is nothing to settle any more. */
    static final class ClaimSettled extends Refusal {
        private static final long serialVersionUID = 1L;

        ClaimSettled(ClaimState state) {
            super(409, "CLAIM_SETTLED");
            with("state", state);
        }
    }

    /** A document is one person's, and who is only like another has one of their own. */
    static final class OutcomeUnfit extends Refusal {
        private static final long serialVersionUID = 1L;

        OutcomeUnfit() {
            super(422, "OUTCOME_UNFIT");
        }
    }
}
