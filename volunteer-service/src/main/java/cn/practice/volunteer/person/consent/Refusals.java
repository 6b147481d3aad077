package cn.practice.volunteer.person.consent;

import cn.practice.kit.problem.Refusal;

/** Why no consent is kept. */
final class Refusals {

    private Refusals() {}

    /** Whoever is of age decides for themselves. */
    static final class OfAge extends Refusal {
        private static final long serialVersionUID = 1L;

        OfAge() {
            super(409, "OF_AGE");
        }
    }
}
