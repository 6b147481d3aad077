package cn.practice.kit.inbox;

/** An event that a copy cannot take in; it is kept and shown. */
public final class CannotApply extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotApply(String reason) {
        super(reason);
    }
}
