package cn.practice.activity.lane;

import cn.practice.kit.problem.Busy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request in a lane. Either the lane takes it, and then it is decided, or its caller gives it up, and then it is not. */
final class Waiting<Q, A> {

    private final Q asked;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    Waiting(Q asked) {
        this.asked = asked;
    }

    Q asked() {
        return asked;
    }

    CompletableFuture<A> answer() {
        return answer;
    }

    /** For the lane: false when the caller gave it up. */
    boolean take() {
        return settled.compareAndSet(false, true);
    }

    /** For the caller: false when it is being decided, or was. */
    boolean giveUp() {
        return settled.compareAndSet(false, true);
    }

    /**
     * The outcome. {@link Busy} says that nothing was done, as long as a decision takes no longer than its transaction
     * may; past that a repeated request finds what was.
     */
    A await(Duration queued, Duration deciding) {
        try {
            return within(queued);
        } catch (TimeoutException e) {
            if (giveUp()) {
                throw new Busy();
            }
        }
        try {
            return within(deciding);
        } catch (TimeoutException e) {
            throw new Busy();
        }
    }

    private A within(Duration patience) throws TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        }
    }
}
