package cn.practice.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much the relay has still to tell, read when the metrics are. */
@ApplicationScoped
class OutboxMetrics {

    /** Counting stops here: past it only the age matters, and a scrape must stay cheap during an outage. */
    private static final String BACKLOG = "select count(*) from (select 1 from outbox limit 100000) as row";

    private static final String OLDEST = """
            select coalesce(extract(epoch from now() - (select recorded_at from outbox order by sequence limit 1)), 0)""";

    private final AgroalDataSource database;
    private final MeterRegistry meters;

    OutboxMetrics(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
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

    private double query(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
