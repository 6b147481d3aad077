package cn.practice.activity.copies;

import cn.practice.kit.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Events that could not be applied, kept as they came; the gauge counting them is {@code practice.known.unread}. */
@ApplicationScoped
class DeadLetters {

    private final Sql sql;
    private final InstantSource clock;

    DeadLetters(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("practice.known.unread", this::count)
                .description("events of volunteer-service kept aside because they could not be taken in")
                .register(meters);
    }

    private double count() {
        try {
            return sql.list("select count(*) as events from unread_event", row -> row.count("events"))
                    .getFirst();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }

    void keep(ConsumerRecord<String, String> event, String reason) {
        var value = event.value();
        sql.update(
                """
                insert into unread_event (topic, partition, "offset", reason, type, subject, payload, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                event.topic(),
                event.partition(),
                event.offset(),
                reason.replace('\0', ' '),
                header(event, "ce_type"),
                header(event, "ce_subject"),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                clock.instant());
    }

    private static @Nullable String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8).replace('\0', ' ');
    }
}
