package cn.practice.volunteer.person;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Refusals.GuardianConsent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;

/** Who may serve without being asked for a consent: from the 18th birthday itself on, whatever class others are told. */
@ApplicationScoped
class Majority {

    private static final int OF_AGE = 18;

    private final GuardianConsents consents;
    private final CivilTime time;

    Majority(GuardianConsents consents, CivilTime time) {
        this.consents = consents;
        this.time = time;
    }

    boolean isReached(LocalDate birthDate) {
        return Period.between(birthDate, time.today()).getYears() >= OF_AGE;
    }

    /** Refuses somebody under age whose guardian or legal representative has not consented. */
    void requireConsent(Volunteer volunteer) {
        if (!isReached(volunteer.birthDate()) && !consents.isGivenFor(volunteer.id())) {
            throw new GuardianConsent();
        }
    }
}
