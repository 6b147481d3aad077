package cn.practice.reporting.live;

import cn.practice.reporting.figure.totals.TotalsQuery;
import cn.practice.reporting.figure.totals.TotalsView;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that watches totals. While it has not taken what was sent before it is sent nothing new; all changes of
 * that time come as one afterwards.
 */
final class OpenStream {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TotalsQuery query;
    private final Watcher watcher;
    private final SseEventSink sink;
    private final Sse sse;
    private final Instant until;
    private final BooleanSupplier stillAllowed;
    private @Nullable TotalsView shown;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private Instant sentAt = Instant.EPOCH;

    /** A stream that lasts until its token ends, as long as it stays allowed. */
    OpenStream(
            TotalsQuery query,
            Watcher watcher,
            SseEventSink sink,
            Sse sse,
            Instant until,
            BooleanSupplier stillAllowed) {
        this.query = query;
        this.watcher = watcher;
        this.sink = sink;
        this.sse = sse;
        this.until = until;
        this.stillAllowed = stillAllowed;
    }

    TotalsQuery query() {
        return query;
    }

    Watcher watcher() {
        return watcher;
    }

    /** Sends the first answer whole, and of each later one only what differs. */
    void show(TotalsView now, Instant at) {
        if (!sending.isDone()) {
            return;
        }
        var before = shown;
        if (before == null) {
            send("snapshot", now, at);
        } else if (now.differsFrom(before)) {
            send("totals", now.since(before), at);
        }
        shown = now;
    }

    /** Keeps the connection alive when there is nothing to send. */
    void beat(Instant at) {
        if (sending.isDone()) {
            send(sse.newEventBuilder().comment("alive").build(), at);
        }
    }

    /** Whether the client is gone, its token has expired, or it takes nothing of what is sent. */
    boolean isOver(Instant at) {
        return sink.isClosed()
                || !at.isBefore(until)
                || sending.isCompletedExceptionally()
                || (!sending.isDone() && sentAt.plus(PATIENCE).isBefore(at));
    }

    boolean isStillAllowed() {
        return stillAllowed.getAsBoolean();
    }

    void close() {
        sink.close();
    }

    private void send(String name, TotalsView data, Instant at) {
        send(
                sse.newEventBuilder()
                        .name(name)
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(TotalsView.class, data)
                        .build(),
                at);
    }

    private void send(OutboundSseEvent event, Instant at) {
        CompletionStage<?> sent = sink.send(event);
        sending = sent.toCompletableFuture();
        sentAt = at;
    }
}
