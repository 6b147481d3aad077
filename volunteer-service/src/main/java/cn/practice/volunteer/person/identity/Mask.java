package cn.practice.volunteer.person.identity;

/** What a reader sees of a number: enough to recognise it, too little to use it. */
final class Mask {

    private static final int LONG = 11;

    private Mask() {}

    /** Keeps three characters before and four after (one and two of a short number). */
    static String of(String number) {
        var before = number.length() >= LONG ? 3 : 1;
        var after = number.length() >= LONG ? 4 : 2;
        var hidden = Math.max(0, number.length() - before - after);
        if (hidden == 0) {
            return "*".repeat(number.length());
        }
        return number.substring(0, before) + "*".repeat(hidden) + number.substring(number.length() - after);
    }
}
