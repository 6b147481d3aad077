package cn.practice.reporting.audit;

import cn.practice.kit.sql.DatabaseFault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the last audit found, as a metric. */
@ApplicationScoped
class AuditMetrics {

    private final MeterRegistry meters;
    private final AuditRecords records;

    AuditMetrics(MeterRegistry meters, AuditRecords records) {
        this.meters = meters;
        this.records = records;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("practice.audit.drift", this::drift)
                .description("rows that the last audit found different and that were not mended since")
                .register(meters);
    }

    private double drift() {
        try {
            return records.lastDrift();
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }
}
