package cn.practice.volunteer.person.identity;

import cn.practice.volunteer.person.identity.Refusals.DocumentInvalid;
import cn.practice.volunteer.person.identity.Refusals.Mismatch;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The 18 characters of a resident identity card (GB 11643): division, birth date, order, check character. A foreigner's
 * card of 2023 has the same form behind a leading 9.
 */
record ResidentNumber(String text) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    ResidentNumber {
        if (!isOne(text)) {
            throw new DocumentInvalid(Mismatch.NUMBER);
        }
    }

    /** Whether a number has the form and adds up. */
    static boolean isOne(String number) {
        return number.matches("[1-9][0-9]{16}[0-9X]") && number.charAt(17) == checkOf(number);
    }

    /** Refuses a number that is another person's by its birth date or sex. */
    void requireOf(LocalDate birthDate, Sex sex) {
        if (!isOfOneBornOn(birthDate)) {
            throw new DocumentInvalid(Mismatch.BIRTH_DATE);
        }
        if (sex() != sex) {
            throw new DocumentInvalid(Mismatch.SEX);
        }
    }

    boolean isOfOneBornOn(LocalDate day) {
        return text.substring(6, 14).equals(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** Odd orders are men's, even ones women's. */
    Sex sex() {
        return digit(text, 16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static char checkOf(String number) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digit(number, i);
        }
        return CHECKS.charAt(sum % 11);
    }

    private static int digit(String number, int place) {
        return number.charAt(place) - '0';
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "ResidentNumber[…]";
    }
}
