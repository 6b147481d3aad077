package cn.practice.kit.problem;

import java.time.Duration;

/** 429: this client asks too often without a token. */
public final class TooManyRequests extends Refusal {

    private static final long serialVersionUID = 1L;

    public TooManyRequests(Duration wait) {
        super(429, "TOO_MANY_REQUESTS", wait.toSeconds());
        retryAfter(wait);
    }
}
