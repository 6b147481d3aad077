package cn.practice.volunteer.privacy;

/** What a reader sees of a number: enough to recognise it, too little to use it. */
public final class Mask {
    private static final int LONG = 11;

    private Mask() {}

    /** Keeps three characters before and four after (one and two of a short number). */
    public static String of(String number) {
        int before = number.length() >= LONG ? 3 : 1;
        int after = number.length() >= LONG ? 4 : 2;
        int hidden = Math.max(0, number.length() - before - after);
        if (hidden == 0) {
            return "*".repeat(number.length());
        }
        return number.substring(0, before) + "*".repeat(hidden) + number.substring(number.length() - after);
    }
}
