package cn.practice.volunteer.person;

import java.time.LocalDate;
import java.time.Period;

/** What others need to know of an age: which rules protect the person. */
public enum AgeClass {
    UNDER_14,
    MINOR,
    ADULT;

    public static AgeClass of(LocalDate birthDate, LocalDate today) {
        var years = Period.between(birthDate, today).getYears();
        if (years < 14) {
            return UNDER_14;
        }
        return years < 18 ? MINOR : ADULT;
    }
}
