package cn.practice.local;

/** The suite cannot run; the message is all the person at the terminal needs. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean death;

    StartFailed(String message) {
        this(message, false);
    }

    private StartFailed(String message, boolean death) {
        super(message);
        this.death = death;
    }

    /** A program has ended before it was ready. */
    static StartFailed died(String obituary) {
        return new StartFailed(obituary, true);
    }

    /** Whether a program has ended, so that it can be started again. */
    boolean isDeath() {
        return death;
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
        this.death = false;
    }

    /** An end was asked for before the start was over. */
    static StartFailed stopped() {
        return new StartFailed("stopped while starting");
    }
}
