package cn.practice.kit.inbox;

import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied, kept as they came; how many they are is the gauge {@code practice.known.unread}. */
@ApplicationScoped
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
class DeadLetters {

    private final Sql sql;

    DeadLetters(Sql sql) {
        this.sql = sql;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("practice.known.unread", this::count)
                .description("events of another service kept aside because they could not be applied")
                .register(meters);
    }

    private double count() {
        try {
            return sql.list("select count(*) as letters from dead_letter", row -> row.count("letters"))
                    .getFirst();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }

    void keep(ConsumerRecord<String, String> event, String reason) {
        var value = event.value();
        sql.update(
                """
                insert into dead_letter (topic, partition, "offset", reason, type, subject, payload, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                event.topic(),
                event.partition(),
                event.offset(),
                withoutNul(reason),
                header(event, "ce_type"),
                header(event, "ce_subject"),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                MachineClock.now());
    }

    private static @Nullable String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : withoutNul(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String withoutNul(String text) {
        return text.replace('\0', ' ');
    }
}
