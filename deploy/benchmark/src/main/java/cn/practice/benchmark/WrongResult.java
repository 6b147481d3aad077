package cn.practice.benchmark;

/** A load left something behind that is not correct, so its speed says nothing. */
public final class WrongResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongResult(String message) {
        super(message);
    }

    /** Passes when both are equal. */
    public static void unless(String what, long expected, long found) {
        if (expected != found) {
            throw new WrongResult(what + ": expected " + expected + ", found " + found);
        }
    }
}
