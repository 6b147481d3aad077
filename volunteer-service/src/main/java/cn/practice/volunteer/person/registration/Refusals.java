package cn.practice.volunteer.person.registration;

import cn.practice.kit.problem.Refusal;

/** Why people cannot register themselves. */
final class Refusals {

    private Refusals() {}

    /** Children under 14 need their guardian's consent, which the station takes on paper. */
    static final class GuardianConsent extends Refusal {
        private static final long serialVersionUID = 1L;

        GuardianConsent() {
            super(422, "GUARDIAN_CONSENT");
        }
    }
}
