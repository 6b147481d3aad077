package cn.practice.local;

/** The suite cannot run; the message is all the person at the terminal needs. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** An end was asked for before the start was over. */
    static StartFailed stopped() {
        return new StartFailed("stopped while starting");
    }
}
