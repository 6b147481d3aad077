package cn.practice.kit.testing;

import java.util.Random;

/**
 * How much a test tries that could go on for ever, and which chances it takes: few and the same in {@code ./suite test},
 * many and others each time in {@code ./suite prove}, which runs the tests with this tag.
 */
public final class Effort {

    /** The tag of what tries more when it is asked to. */
    public static final String TAG = "prove";

    private static final int TIMES = Integer.getInteger("practice.effort", 1);
    private static final long SEED = Long.getLong("practice.seed", 13);

    private Effort() {}

    /** So many, or as many times that as was asked for. */
    public static int of(int few) {
        return few * TIMES;
    }

    /** What chance begins with: the same seed takes the same chances again. */
    public static long seed() {
        return SEED;
    }

    /** Chance, beginning with the seed. */
    public static Random chance() {
        return new Random(SEED);
    }
}
