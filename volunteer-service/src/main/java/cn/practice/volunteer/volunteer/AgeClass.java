package cn.practice.volunteer.volunteer;

import java.time.LocalDate;
import java.time.Period;

/** What others need to know of an age: which rules protect the person. */
enum AgeClass {
    UNDER_14,
    MINOR,
    ADULT;

    static AgeClass of(LocalDate birthDate, LocalDate today) {
        int years = Period.between(birthDate, today).getYears();
        if (years < 14) {
            return UNDER_14;
        }
        return years < 18 ? MINOR : ADULT;
    }
}
