package cn.practice.reporting.feed;

import cn.practice.kit.sql.DatabaseFault;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one piece of work in a thread of its own while the next one is made ready. There is never more than one in hand,
 * and they are done in the order in which they were given.
 */
public final class PipelinedWriter<T> implements AutoCloseable {

    private final Work<T> work;
    private final ExecutorService thread;
    private Future<?> inHand = CompletableFuture.completedFuture(null);

    /** What is done with each. */
    public interface Work<T> {
        void with(T one) throws SQLException;
    }

    /** A thread of this name that does this work. */
    public PipelinedWriter(String name, Work<T> work) {
        this.work = work;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Waits for the one in hand and takes this one; throws what went wrong with the one before. */
    public void next(T one) {
        finish();
        inHand = thread.submit(() -> {
            work.with(one);
            return null;
        });
    }

    /** Waits for the one in hand; throws what went wrong with it. */
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

    /** Throws what went wrong with the last one, if it is done. */
    void demandWell() {
        if (inHand.isDone()) {
            finish();
        }
    }

    /** Waits for the one in hand; what may have gone wrong with it is thrown to whoever comes with the next. */
    @Override
    public void close() {
        thread.close();
    }
}
