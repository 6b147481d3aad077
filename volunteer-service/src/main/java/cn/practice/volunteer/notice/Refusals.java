package cn.practice.volunteer.notice;

import cn.practice.kit.problem.Refusal;
import java.time.Duration;

/** Why a stream is not opened. */
final class Refusals {

    /** After so long, one whose client is gone without a word has been found. */
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(30);

    private Refusals() {}

    /** The person has as many streams open as one may have. */
    static final class TooManyStreams extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyStreams(int most) {
            super(429, "TOO_MANY_STREAMS", most);
            retryAfter(UNTIL_FOUND);
        }
    }
}
