package cn.practice.activity.signup;

import cn.practice.kit.problem.Busy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request in a lane. Either the lane takes it, and then it is decided, or its caller gives it up, and then it is not. */
final class Waiting {

    private final Asked asked;
    private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    Waiting(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    CompletableFuture<Outcome> answer() {
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
    Outcome await(Duration queued, Duration deciding) {
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

    private Outcome within(Duration patience) throws TimeoutException {
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
