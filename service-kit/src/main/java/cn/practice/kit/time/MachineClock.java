package cn.practice.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the machine's clock says, in microseconds, as PostgreSQL stores them. When something was recorded is told by it,
 * however the clock of the domain is shifted.
 */
public final class MachineClock {

    private static final InstantSource CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private MachineClock() {}

    public static Instant now() {
        return CLOCK.instant();
    }
}
