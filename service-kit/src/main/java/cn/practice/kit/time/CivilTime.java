package cn.practice.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The civil calendar at the institute: which day an instant falls on, by default in Asia/Shanghai. */
@ApplicationScoped
public class CivilTime {

    private final InstantSource clock;
    private final ZoneId zone;

    CivilTime(InstantSource clock, @ConfigProperty(name = "practice.zone") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return dayOf(now());
    }

    /** The day an instant falls on here. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
