package cn.practice.local.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Synthetic resident identity numbers: well-formed, and of a division that does not exist, so that nobody has one. */
public final class Documents {

    private static final String NO_DIVISION = "999999";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Documents() {}

    /** The number of a birth date and an order from 0 to 999, odd for men. */
    public static String number(LocalDate birthDate, int order) {
        var body = NO_DIVISION + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
