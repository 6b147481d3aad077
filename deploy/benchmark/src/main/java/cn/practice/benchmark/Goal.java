package cn.practice.benchmark;

/**
 * What a figure should reach.
 *
 * @param of whether the bound is one of the figure itself or of its ratio to the baseline
 */
public record Goal(Of of, Direction direction, double bound) {

    /** What is bounded. */
    public enum Of {
        VALUE,
        RATIO
    }

    /** On which side of the bound it should be. */
    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /** So many times the baseline, or more. */
    public static Goal times(double factor) {
        return new Goal(Of.RATIO, Direction.AT_LEAST, factor);
    }

    /** So many times the baseline at most, for what is better when it is less. */
    public static Goal withinTimes(double factor) {
        return new Goal(Of.RATIO, Direction.AT_MOST, factor);
    }

    /** So much, or more. */
    public static Goal atLeast(double value) {
        return new Goal(Of.VALUE, Direction.AT_LEAST, value);
    }

    /** So much at most. */
    public static Goal atMost(double value) {
        return new Goal(Of.VALUE, Direction.AT_MOST, value);
    }

    boolean isMetBy(double measured) {
        return switch (direction) {
            case AT_LEAST -> measured >= bound;
            case AT_MOST -> measured <= bound;
        };
    }
}
