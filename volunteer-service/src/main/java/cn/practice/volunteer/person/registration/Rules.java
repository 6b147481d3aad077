package cn.practice.volunteer.person.registration;

import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.person.registration.Refusals.GuardianConsent;
import java.time.LocalDate;
import java.time.Period;

/** Who may be registered. */
public final class Rules {

    private static final int OLDEST = 120;

    /** From the birthday itself on, whatever class others are told. */
    private static final int OWN_CONSENT = 14;

    private Rules() {}

    /** Passes for somebody whose document fits and who is old enough to decide for themselves. */
    public static void check(Registration form, LocalDate today) {
        var birthDate = form.birthDate();
        if (!birthDate.isBefore(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            throw new Invalid("birthDate", "a day of the last " + OLDEST + " years");
        }
        form.document().requireOf(birthDate, form.sex());
        if (Period.between(birthDate, today).getYears() < OWN_CONSENT) {
            throw new GuardianConsent();
        }
    }
}
