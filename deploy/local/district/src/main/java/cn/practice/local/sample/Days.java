package cn.practice.local.sample;

import java.time.LocalDate;

/** Spreads so many things over the twelve months before a day. */
final class Days {

    private static final int FIRST = 350;
    private static final int LAST = 4;

    private Days() {}

    // Stepping by a number that shares no factor with the count mixes kinds and seasons, the same way each time.
    static LocalDate spread(LocalDate today, int i, int count) {
        int place = (int) ((long) i * 37 % count);
        return today.minusDays(FIRST - (long) place * (FIRST - LAST) / Math.max(1, count - 1));
    }
}
