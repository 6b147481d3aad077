package cn.practice.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Follows an act beyond the answer to its request: what it left in a queue, a table or the log carries its trace, a W3C
 * traceparent, and each station adds a span. Most acts are not followed and cost nothing.
 */
@ApplicationScoped
public class Traces {

    /** What carries a trace where things have named fields, such as in Kafka. */
    public static final String FIELD = "traceparent";

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The trace of what happens now, or null where it is not followed. */
    public static @Nullable String current() {
        var now = Span.current().getSpanContext();
        // of its flags only that it is followed: readers of the log need no other
        return now.isSampled() ? "00-%s-%s-01".formatted(now.getTraceId(), now.getSpanId()) : null;
    }

    /** By the machine's clock, which all processes share, and not by that of the domain. */
    public static Instant now() {
        return InstantSource.system().instant();
    }

    /** Adds a station that is passed; a trace that is no traceparent is left alone. */
    public void add(String trace, String station, SpanKind kind, Instant from, Instant to) {
        var way = W3CTraceContextPropagator.getInstance().extract(Context.root(), trace, new Carried());
        if (Span.fromContext(way).getSpanContext().isValid()) {
            tracer.spanBuilder(station)
                    .setParent(way)
                    .setSpanKind(kind)
                    .setStartTimestamp(from)
                    .startSpan()
                    .end(to);
        }
    }

    /** Adds what is waited for as a station, once it is there, if what happens now is followed. */
    public <T> CompletionStage<T> follow(String station, CompletionStage<T> awaited) {
        var trace = current();
        if (trace == null) {
            return awaited;
        }
        var from = now();
        return awaited.whenComplete((done, fault) -> add(trace, station, SpanKind.INTERNAL, from, now()));
    }

    /** A text that is a traceparent and nothing else. */
    private record Carried() implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String trace) {
            return Collections.singleton(FIELD);
        }

        @Override
        public @Nullable String get(@Nullable String trace, String field) {
            return field.equals(FIELD) ? trace : null;
        }
    }
}
