package cn.practice.reporting.feed;

import cn.practice.kit.sql.DatabaseFault;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes one item in a thread of its own while the next one is prepared: one at a time, in the order in which they came.
 */
public final class PipelinedWriter<T> implements AutoCloseable {

    private final Work<T> work;
    private final ExecutorService thread;
    private Future<?> inHand = CompletableFuture.completedFuture(null);

    /** What is done with an item. */
    public interface Work<T> {
        void with(T one) throws SQLException;
    }

    /** A writer whose thread has this name. */
    public PipelinedWriter(String name, Work<T> work) {
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Waits for the item before and takes this one; throws the failure of the one before. */
    public void next(T one) {
        finish();
        inHand = thread.submit(() -> {
            work.with(one);
            return null;
        });
    }

    /** Waits for the last item; throws its failure. */
    public void finish() {
        try {
            inHand.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case SQLException fault -> throw new DatabaseFault(fault);
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Throws the failure of the last item, if it is done. */
    void demandWell() {
        if (inHand.isDone()) {
            finish();
        }
    }

    /** Waits for the last item; its failure was thrown before, or never will be. */
    @Override
    public void close() {
        thread.close();
    }
}
