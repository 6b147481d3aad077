package cn.practice.volunteer.person;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an age: which rules protect the person. A class ends with the month of the birthday, so that
 * nobody learns the day from it.
 */
@Schema(description = "MINOR is 14 to 17; each lasts to the end of the month of the birthday")
public enum AgeClass {
    UNDER_14,
    MINOR,
    ADULT;

    /** The class of somebody on a day. */
    public static AgeClass of(LocalDate birthDate, LocalDate day) {
        if (day.isBefore(monthAfter(birthDate, 14))) {
            return UNDER_14;
        }
        return day.isBefore(monthAfter(birthDate, 18)) ? MINOR : ADULT;
    }

    /** The first birthday of those who are of this class on a day, none where any day before is one. */
    public @Nullable LocalDate bornFrom(LocalDate day) {
        return switch (this) {
            case UNDER_14 -> day.withDayOfMonth(1).minusYears(14);
            case MINOR -> day.withDayOfMonth(1).minusYears(18);
            case ADULT -> null;
        };
    }

    /** The birthday from which on those who are born are of a younger class on a day, none for the youngest. */
    public @Nullable LocalDate bornBefore(LocalDate day) {
        return switch (this) {
            case UNDER_14 -> null;
            case MINOR -> UNDER_14.bornFrom(day);
            case ADULT -> MINOR.bornFrom(day);
        };
    }

    /** The first day on which they have another; nobody grows out of the last. */
    @Nullable
    LocalDate until(LocalDate birthDate) {
        return switch (this) {
            case UNDER_14 -> monthAfter(birthDate, 14);
            case MINOR -> monthAfter(birthDate, 18);
            case ADULT -> null;
        };
    }

    private static LocalDate monthAfter(LocalDate birthDate, int years) {
        return birthDate.plusYears(years).plusMonths(1).withDayOfMonth(1);
    }
}
