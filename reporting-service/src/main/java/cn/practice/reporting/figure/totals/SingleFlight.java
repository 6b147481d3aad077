package cn.practice.reporting.figure.totals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Answers questions side by side, but no more than two a processor. A question that already waits for its turn is asked
 * once for all who wait: its answer is read after each of them asked.
 */
final class SingleFlight<Q, A> {

    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Map<Q, FutureTask<A>> waiting = new ConcurrentHashMap<>();
    private final Function<Q, A> read;

    SingleFlight(Function<Q, A> read) {
        this.read = read;
    }

    /** The answer, of a state that is no older than this call; throws what reading it threw. */
    A answer(Q question) {
        var mine = new FutureTask<A>(() -> inTurn(question));
        var other = waiting.putIfAbsent(question, mine);
        if (other != null) {
            return get(other);
        }
        mine.run();
        return get(mine);
    }

    private A inTurn(Q question) {
        turns.acquireUninterruptibly();
        try {
            // whoever asks from here on needs a newer answer
            waiting.remove(question);
            return read.apply(question);
        } finally {
            turns.release();
        }
    }

    private static <A> A get(FutureTask<A> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
