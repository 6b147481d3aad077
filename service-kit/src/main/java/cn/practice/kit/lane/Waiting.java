package cn.practice.kit.lane;

import static java.util.concurrent.CompletableFuture.failedStage;

import cn.practice.kit.problem.Busy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A request in a lane. Either the lane takes it, and then it is decided, or its caller gives it up, and then it is not. */
final class Waiting<Q, A> {

    private final Q request;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    Waiting(Q request) {
        this.request = request;
    }

    Q request() {
        return request;
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
     * The outcome, on the lane's thread. {@link Busy} says that nothing was done, as long as a decision takes no longer
     * than its transaction may; after that, a repeated request finds what happened.
     */
    CompletionStage<A> outcome(Duration queued, Duration deciding) {
        return within(queued, () -> giveUp() ? failedStage(new Busy()) : decided(deciding));
    }

    private CompletionStage<A> decided(Duration deciding) {
        return within(deciding, () -> failedStage(new Busy()));
    }

    private CompletionStage<A> within(Duration patience, Supplier<CompletionStage<A>> after) {
        return answer.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(fault -> fault instanceof TimeoutException ? after.get() : failedStage(fault));
    }
}
