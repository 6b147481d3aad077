package cn.practice.reporting.feed;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes drafts of what is read, one while the one before it is stored. A draft ends when nothing more is at hand, so
 * that what happens now is folded now, and when it is full.
 */
public final class Batching {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<FoldBatch> drafts;
    private final PipelinedWriter<FoldBatch> store;
    private FoldBatch draft;

    /** Those who begin drafts, and those who store them. */
    public Batching(Supplier<FoldBatch> drafts, PipelinedWriter<FoldBatch> store) {
        this.drafts = drafts;
        this.store = store;
        this.draft = drafts.get();
    }

    /** How long to wait for records: no moment, where some wait to be stored. */
    public Duration patience() {
        return draft.isEmpty() ? POLL : Duration.ZERO;
    }

    /** Drafts what a poll brought; throws what went wrong with something earlier. */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        boolean any = false;
        for (var each : records) {
            draft.add(each);
            any = true;
        }
        if (!any || draft.isFull()) {
            handOver();
        }
        store.demandWell();
    }

    /** Has everything stored; throws what went wrong with it. */
    public void finish() {
        handOver();
        store.finish();
    }

    /** As {@link #finish}, but what went wrong is thrown by whatever is next. */
    void drain() {
        try {
            finish();
        } catch (RuntimeException e) {
            // thrown again by whatever is next
        }
    }

    private void handOver() {
        if (!draft.isEmpty()) {
            store.next(draft);
            draft = drafts.get();
        }
    }
}
