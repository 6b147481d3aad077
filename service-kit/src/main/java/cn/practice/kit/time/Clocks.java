package cn.practice.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Produces the one {@link InstantSource} of a service. */
final class Clocks {

    private static final Logger LOG = Logger.getLogger(Clocks.class);
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** Ticks in microseconds, as PostgreSQL stores them, so that what is answered equals what is kept. */
    @Produces
    @ApplicationScoped
    InstantSource instants(@ConfigProperty(name = "practice.clock.offset") Duration offset) {
        if (!offset.isZero()) {
            LOG.warnf("The domain clock is shifted by %s: for samples and drills, never for real records", offset);
        }
        return Clock.tick(Clock.offset(Clock.systemUTC(), offset), MICROSECOND);
    }
}
