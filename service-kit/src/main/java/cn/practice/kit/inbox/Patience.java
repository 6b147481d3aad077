package cn.practice.kit.inbox;

import cn.practice.kit.mark.KnownUpTo;
import cn.practice.kit.problem.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits a moment for a copy that an event on its way will bring. It must not be used within a transaction, which would
 * hold a connection for nothing.
 */
@ApplicationScoped
public class Patience {

    /** Another replica may bring the copy without a signal here. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Duration longest;
    private final KnownUpTo known;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition copied = lock.newCondition();

    Patience(@ConfigProperty(name = "practice.known.patience") Duration longest, KnownUpTo known) {
        this.longest = longest;
        this.known = known;
    }

    /** Tells everyone who waits to look again. */
    public void arrived() {
        lock.lock();
        try {
            copied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What has this id, once it is there; at once where no event could bring it. */
    public <T> T await(String what, UUID id, Supplier<Optional<T>> look) {
        var found = missing().mayStillCome(id) ? await(look) : look.get();
        return found.orElseThrow(() -> missing().of(what, id));
    }

    /** How to say that there is nothing of an id. */
    public Missing missing() {
        return new Missing(known.instant().orElse(null));
    }

    /** What is looked for, once it is there or the longest wait is over. */
    public <T> Optional<T> await(Supplier<Optional<T>> look) {
        var found = look.get();
        long deadline = System.nanoTime() + longest.toNanos();
        while (found.isEmpty() && System.nanoTime() < deadline && pause()) {
            found = look.get();
        }
        return found;
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's: woken or not, it looks again
    private boolean pause() {
        lock.lock();
        try {
            var ignored = copied.awaitNanos(LOOK_AGAIN_NANOS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
