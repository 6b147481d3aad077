package cn.practice.volunteer.person.registration;

import cn.practice.kit.problem.Invalid;
import java.time.LocalDate;

/** Who may be registered. */
public final class Rules {

    private static final int OLDEST = 120;

    private Rules() {}

    /** Passes for somebody living whose document fits; who is under age needs a consent to be approved, not before. */
    public static void check(Registration form, LocalDate today) {
        requireLiving(form.birthDate(), today);
        form.document().requireOf(form.birthDate(), form.sex());
    }

    /** Refuses a birth date that nobody living has. */
    public static void requireLiving(LocalDate birthDate, LocalDate today) {
        if (!birthDate.isBefore(today) || birthDate.isBefore(today.minusYears(OLDEST))) {
            throw new Invalid("birthDate", "a day of the last " + OLDEST + " years");
        }
    }
}
