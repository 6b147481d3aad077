package cn.practice.volunteer.notice;

import cn.practice.volunteer.notice.NoticeTexts.Words;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A connection on which somebody hears of their notices, in their language, until their token ends. */
final class OpenStream {

    private final UUID volunteer;
    private final Words words;
    private final SseEventSink sink;
    private final Sse sse;
    private final Instant until;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    OpenStream(UUID volunteer, Words words, SseEventSink sink, Sse sse, Instant until) {
        this.volunteer = volunteer;
        this.words = words;
        this.sink = sink;
        this.sse = sse;
        this.until = until;
    }

    UUID volunteer() {
        return volunteer;
    }

    /** Whoever takes nothing for that long misses what came meanwhile, and finds it in the list. */
    synchronized void show(List<Notice> notices, long unread) {
        if (!sending.isDone()) {
            return;
        }
        notices.forEach(each -> send("notice", NoticeView.class, words.view(each)));
        send("unread", Unread.class, new Unread(unread));
    }

    /** Keeps the connection alive when there is nothing to send. */
    synchronized void beat() {
        if (sending.isDone()) {
            send(sse.newEventBuilder().comment("alive").build());
        }
    }

    /** Whether the client is gone or its token has expired. */
    synchronized boolean isOver(Instant now) {
        return sink.isClosed() || !now.isBefore(until) || sending.isCompletedExceptionally();
    }

    void close() {
        sink.close();
    }

    private <T> void send(String name, Class<T> type, T data) {
        send(sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(type, data)
                .build());
    }

    private void send(OutboundSseEvent event) {
        sending = sink.send(event).toCompletableFuture();
    }
}
