package cn.practice.kit.outbox;

import cn.practice.kit.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The two stations of an event on its way out: the outbox, and the log. */
@ApplicationScoped
class RelayTraces {

    private final Traces traces;

    RelayTraces(Traces traces) {
        this.traces = traces;
    }

    /** Adds both stations of rows that Kafka has now and that were taken out of the outbox at this moment. */
    void told(List<OutboxRow> batch, Instant taken) {
        var now = Traces.now();
        for (var row : batch) {
            if (row.trace() != null) {
                traces.add(row.trace(), "outbox", SpanKind.INTERNAL, row.recordedAt(), taken);
                traces.add(row.trace(), "send " + row.topic(), SpanKind.PRODUCER, taken, now);
            }
        }
    }
}
