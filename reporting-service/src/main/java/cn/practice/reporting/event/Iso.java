package cn.practice.reporting.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads days and instants as the services write them, without a formatter: a million events have two million of them.
 * Any other form is left to {@code java.time}, so that exactly the same is accepted and refused.
 */
final class Iso {

    private static final int DAY = 10;
    private static final int SECOND = 19;
    private static final int NANO_DIGITS = 9;

    private Iso() {}

    /** A day; throws {@link java.time.DateTimeException} as {@link LocalDate#parse} does. */
    static LocalDate day(String text) {
        if (text.length() != DAY || !isDay(text)) {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** An instant; throws {@link java.time.DateTimeException} as {@link Instant#parse} does. */
    static Instant instant(String text) {
        if (!isPlain(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECOND);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        int nano = 0;
        for (int i = SECOND + 1; i <= SECOND + NANO_DIGITS; i++) {
            nano = nano * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        long day = day(text.substring(0, DAY)).toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nano);
    }

    private static boolean isDay(String text) {
        return digits(text, 0, 4)
                && text.charAt(4) == '-'
                && digits(text, 5, 7)
                && text.charAt(7) == '-'
                && digits(text, 8, 10);
    }

    /** yyyy-mm-ddThh:mm:ss, then maybe a fraction, then Z. */
    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        return end >= SECOND
                && end <= SECOND + 1 + NANO_DIGITS
                && isDay(text)
                && text.charAt(DAY) == 'T'
                && digits(text, 11, 13)
                && text.charAt(13) == ':'
                && digits(text, 14, 16)
                && text.charAt(16) == ':'
                && digits(text, 17, SECOND)
                && text.charAt(end) == 'Z'
                && (end == SECOND || (text.charAt(SECOND) == '.' && end > SECOND + 1 && digits(text, SECOND + 1, end)));
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
