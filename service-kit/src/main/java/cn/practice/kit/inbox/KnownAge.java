package cn.practice.kit.inbox;

import cn.practice.kit.mark.KnownUpTo;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How old the copies are. */
@ApplicationScoped
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
class KnownAge {

    void register(@Observes StartupEvent event, MeterRegistry meters, KnownUpTo known) {
        Gauge.builder("practice.known.age", () -> known.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("now less the time up to which the copies are complete; 0 before any mark was reached")
                .register(meters);
    }
}
