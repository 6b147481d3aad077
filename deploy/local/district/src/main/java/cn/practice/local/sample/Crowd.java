package cn.practice.local.sample;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for many, a few at a time, as a few offices would. */
final class Crowd {

    private static final int AT_A_TIME = 12;

    private Crowd() {}

    static <T> void each(Collection<T> all, Consumer<T> act) {
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var done = all.stream()
                    .map(one -> CompletableFuture.runAsync(() -> act.accept(one), threads))
                    .toList();
            done.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
