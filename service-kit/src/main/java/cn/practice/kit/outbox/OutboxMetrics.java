package cn.practice.kit.outbox;

import cn.practice.kit.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much the relay has still to tell, read when the metrics are. */
@ApplicationScoped
class OutboxMetrics {

    /** Counting stops here: past it only the age matters, and a scrape must stay cheap during an outage. */
    private static final String BACKLOG = "select count(*) from (select 1 from outbox limit 100000) as row";

    private static final String OLDEST = """
            select coalesce(extract(epoch from now() - (select recorded_at from outbox order by sequence limit 1)), 0)""";

    private final Sql sql;
    private final MeterRegistry meters;

    OutboxMetrics(Sql sql, MeterRegistry meters) {
        this.sql = sql;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event, @ConfigProperty(name = "practice.outbox.enabled") boolean enabled) {
        if (enabled) {
            Gauge.builder("practice.outbox.backlog", () -> query(BACKLOG))
                    .description("events committed and not yet told, at most 100000")
                    .register(meters);
            Gauge.builder("practice.outbox.oldest.age", () -> query(OLDEST))
                    .baseUnit("seconds")
                    .description("age of the oldest event not yet told")
                    .register(meters);
        }
    }

    private double query(String sum) {
        try {
            return sql.list(sum, row -> row.real(1)).getFirst();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
