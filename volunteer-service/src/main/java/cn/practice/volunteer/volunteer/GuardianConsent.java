package cn.practice.volunteer.volunteer;

import cn.practice.kit.problem.Refusal;

/** A child under 14 needs a guardian's consent, which the station takes on paper. */
final class GuardianConsent extends Refusal {
    private static final long serialVersionUID = 1L;

    GuardianConsent() {
        super(422, "GUARDIAN_CONSENT");
    }
}
