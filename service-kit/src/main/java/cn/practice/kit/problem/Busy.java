package cn.practice.kit.problem;

import java.time.Duration;

/** 503: too many requests wait already; try again shortly. */
public final class Busy extends Refusal {

    private static final long serialVersionUID = 1L;

    public Busy() {
        super(503, "BUSY");
        retryAfter(Duration.ofSeconds(1));
    }
}
