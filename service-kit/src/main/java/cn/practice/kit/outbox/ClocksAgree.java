package cn.practice.kit.outbox;

import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the clocks of service and database differ by more than a second: what was recorded when is told by the
 * one, which transactions are open since when by the other, and a {@link Marking} compares them.
 */
@Readiness
@ApplicationScoped
class ClocksAgree implements HealthCheck {

    private static final Duration MOST = Duration.ofSeconds(1);

    private final Sql sql;
    private final boolean tells;

    ClocksAgree(Sql sql, @ConfigProperty(name = "practice.outbox.enabled") boolean tells) {
        this.sql = sql;
        this.tells = tells;
    }

    @Override
    public HealthCheckResponse call() {
        var apart = tells ? apart() : Duration.ZERO;
        return HealthCheckResponse.named("clocks agree")
                .status(apart.compareTo(MOST) <= 0)
                .withData("milliseconds apart", apart.toMillis())
                .build();
    }

    private Duration apart() {
        var before = MachineClock.now();
        var there = sql.list("select clock_timestamp() as now", row -> row.instant("now"))
                .getFirst();
        return apart(before, there, MachineClock.now());
    }

    /** The least by which they differ, the question having taken its time. */
    static Duration apart(Instant before, Instant there, Instant after) {
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }
}
