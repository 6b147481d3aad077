package cn.practice.reporting.feed;

import cn.practice.kit.mark.KnownUpTo;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How long ago that is up to which the figures are complete. */
@ApplicationScoped
class CompleteAge {

    void register(@Observes StartupEvent event, MeterRegistry meters, KnownUpTo known) {
        Gauge.builder("practice.complete.age", () -> known.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("now less the time up to which the figures are complete; 0 before any mark was reached")
                .register(meters);
    }
}
