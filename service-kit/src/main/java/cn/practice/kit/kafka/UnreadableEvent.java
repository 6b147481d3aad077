package cn.practice.kit.kafka;

/** A record on a topic that is no event we can read; consumers keep it and show it, they never drop it. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
