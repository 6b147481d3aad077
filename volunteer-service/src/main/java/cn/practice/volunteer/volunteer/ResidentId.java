package cn.practice.volunteer.volunteer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The 18 characters of a resident identity card (GB 11643): division, birth date, order, check character. */
final class ResidentId {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentId() {}

    /** Refuses a number that no card can bear, or that is another person's by its date or sex. */
    static void check(String number, LocalDate birthDate, Sex sex) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]") || number.charAt(17) != checkOf(number)) {
            throw new DocumentInvalid("NUMBER");
        }
        if (!number.substring(6, 14).equals(DateTimeFormatter.BASIC_ISO_DATE.format(birthDate))) {
            throw new DocumentInvalid("BIRTH_DATE");
        }
        boolean male = (number.charAt(16) - '0') % 2 == 1;
        if (male != (sex == Sex.MALE)) {
            throw new DocumentInvalid("SEX");
        }
    }

    private static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
