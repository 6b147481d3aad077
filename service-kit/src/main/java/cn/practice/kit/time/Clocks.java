package cn.practice.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Produces the one {@link InstantSource} of a service. */
final class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** Ticks in microseconds, as PostgreSQL stores them, so that what is answered equals what is kept. */
    @Produces
    @ApplicationScoped
    InstantSource instants(ClockOffset offset) {
        return Clock.tick(Clock.offset(Clock.systemUTC(), offset.toDuration()), MICROSECOND);
    }
}
