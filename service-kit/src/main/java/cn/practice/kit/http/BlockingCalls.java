package cn.practice.kit.http;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ThreadContext;

/** Runs what blocks on a virtual thread, as the caller of a request that began on an event loop. */
@ApplicationScoped
public class BlockingCalls {

    private final ExecutorService threads;
    private final ThreadContext contexts;

    BlockingCalls(@VirtualThreads ExecutorService threads, ThreadContext contexts) {
        this.threads = threads;
        this.contexts = contexts;
    }

    /** What the work returns, or fails with. */
    public <T> CompletionStage<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(contexts.contextualSupplier(work), threads);
    }
}
