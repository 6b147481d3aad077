package cn.practice.volunteer.person.registration;

import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.person.AgeClass;
import cn.practice.volunteer.person.registration.Refusals.GuardianConsent;
import java.time.LocalDate;

/** Who may register themselves. */
final class Rules {

    private static final int OLDEST = 120;

    private Rules() {}

    static void check(Registration form, LocalDate today) {
        var birthDate = form.birthDate();
        if (!birthDate.isBefore(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            throw new Invalid("birthDate", "a day of the last " + OLDEST + " years");
        }
        form.document().requireOf(birthDate, form.sex());
        if (AgeClass.of(birthDate, today) == AgeClass.UNDER_14) {
            throw new GuardianConsent();
        }
    }
}
