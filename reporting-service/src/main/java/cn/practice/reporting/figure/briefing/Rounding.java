package cn.practice.reporting.figure.briefing;

import java.util.Locale;

/** Rounds down to the order of magnitude and says that there is more, so that no figure is ever overstated. */
final class Rounding {

    private static final long TEN_THOUSAND = 10_000;

    private Rounding() {}

    /** As the papers write it: 53 → 50余, 103 → 百余, 50,012 → 5万余, 50,000 → 5万. */
    static String chinese(long value) {
        if (value < 20) {
            return Long.toString(value);
        }
        var unit = unit(value);
        long units = value / unit;
        boolean more = value % unit != 0;
        if (unit == 10) {
            return more ? units * unit + "余" : Long.toString(value);
        }
        if (units == 1 && unit < TEN_THOUSAND) {
            return more ? character(unit) + "余" : Long.toString(value);
        }
        return units + character(unit) + (more ? "余" : "");
    }

    /** The same in English: 103 → over 100, 50,012 → over 50,000, 50,000 → 50,000. */
    static String english(long value) {
        if (value < 20) {
            return Long.toString(value);
        }
        var unit = unit(value);
        var reached = String.format(Locale.ENGLISH, "%,d", value / unit * unit);
        return value % unit == 0 ? reached : "over " + reached;
    }

    private static long unit(long value) {
        if (value < 100) {
            return 10;
        }
        if (value < 1_000) {
            return 100;
        }
        return value < TEN_THOUSAND ? 1_000 : TEN_THOUSAND;
    }

    private static String character(long unit) {
        return unit == 100 ? "百" : unit == 1_000 ? "千" : "万";
    }
}
