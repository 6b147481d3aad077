package cn.practice.kit.http;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ThreadContext;

/** Where a request that began on an event loop does what blocks: on a virtual thread, as the same caller. */
@ApplicationScoped
public class Aside {

    private final ExecutorService threads;
    private final ThreadContext contexts;

    Aside(@VirtualThreads ExecutorService threads, ThreadContext contexts) {
        this.threads = threads;
        this.contexts = contexts;
    }

    /** What the work returns, or fails with. */
    public <T> CompletionStage<T> call(Supplier<T> work) {
        return CompletableFuture.supplyAsync(contexts.contextualSupplier(work), threads);
    }
}
