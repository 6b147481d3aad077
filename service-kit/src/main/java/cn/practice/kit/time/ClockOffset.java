package cn.practice.kit.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * By how much the clock of the domain is shifted. What happens under such a clock did not happen when it says, so that it
 * is for local runs and drills alone, and every event says so.
 */
@ApplicationScoped
public class ClockOffset {

    private static final Logger LOG = Logger.getLogger(ClockOffset.class);

    private final Duration offset;
    private final boolean shiftable;

    /** An offset, and whether this is a run where there may be one. */
    public ClockOffset(
            @ConfigProperty(name = "practice.clock.offset") Duration offset,
            @ConfigProperty(name = "practice.clock.shiftable") boolean shiftable) {
        this.offset = offset;
        this.shiftable = shiftable;
    }

    /** Ends the start where real records would get shifted times, before anything is done. */
    void demandAllowed(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!isZero() && !shiftable) {
            throw new IllegalStateException(("PRACTICE_CLOCK_OFFSET is %s: a service with real records keeps the time."
                            + " Leave it out, or set PRACTICE_CLOCK_SHIFTABLE=true if this is a local run or a drill")
                    .formatted(offset));
        }
        if (!isZero()) {
            LOG.warnf("The domain clock is shifted by %s: for samples and drills, never for real records", offset);
        }
    }

    public Duration toDuration() {
        return offset;
    }

    public boolean isZero() {
        return offset.isZero();
    }
}
