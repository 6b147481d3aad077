package cn.practice.images;

/** It cannot go on; the message is all the person at the terminal needs. */
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failed(String message) {
        super(message);
    }

    public Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
