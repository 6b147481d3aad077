package cn.practice.reporting.feed;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Gathers records into batches, the next one while the last one is stored. A batch ends when it is full, or when no
 * record waits in the log, so that what happens now is folded now.
 */
public final class Batching {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<FoldBatch> batches;
    private final PipelinedWriter<FoldBatch> store;
    private FoldBatch batch;

    /** Gathers into batches of this supplier, and hands them to this writer. */
    public Batching(Supplier<FoldBatch> batches, PipelinedWriter<FoldBatch> store) {
        this.batches = batches;
        this.store = store;
        this.batch = batches.get();
    }

    /** How long a poll may wait: not at all while a batch has records. */
    public Duration patience() {
        return batch.isEmpty() ? POLL : Duration.ZERO;
    }

    /** Takes the records of a poll; throws the failure of an earlier batch, if there was one. */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        boolean any = false;
        for (var each : records) {
            batch.add(each);
            any = true;
        }
        if (!any || batch.isFull()) {
            handOver();
        }
        store.demandWell();
    }

    /** Stores what is left; throws its failure, if there was one. */
    public void finish() {
        handOver();
        store.finish();
    }

    /** As {@link #finish}, but a failure is left for the next call to throw. */
    void drain() {
        try {
            finish();
        } catch (RuntimeException e) {
            // thrown again by the next call
        }
    }

    private void handOver() {
        if (!batch.isEmpty()) {
            store.next(batch);
            batch = batches.get();
        }
    }
}
