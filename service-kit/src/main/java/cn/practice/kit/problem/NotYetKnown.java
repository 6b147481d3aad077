package cn.practice.kit.problem;

import java.time.Duration;

/** 409: another service told of it a moment ago and the copy has not arrived; try again shortly. */
public final class NotYetKnown extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotYetKnown(String what, Object id) {
        super(409, "NOT_YET_KNOWN", Phrase.of(what), id);
        retryAfter(Duration.ofSeconds(1));
    }
}
