package cn.practice.benchmark.fold;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells a story slowly, as it happens, so that there is always something to fold; what was not told at the end is not. */
final class Trickle implements AutoCloseable {

    private static final int PER_SECOND = 1_000;
    private static final int AT_ONCE = 20;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1) * AT_ONCE / PER_SECOND;

    private final LogWriter log;
    private final Thread thread;
    private volatile boolean over;
    private long told;
    private long due = System.nanoTime();

    private Trickle(LogWriter log, long events) {
        this.log = log;
        this.thread = Thread.ofPlatform().name("trickle").unstarted(() -> {
            var _ = Story.tell(events, this::tell);
        });
    }

    /** A story of so many events; one of another length has other events. */
    static Trickle of(LogWriter log, long events) {
        var trickle = new Trickle(log, events);
        trickle.thread.start();
        return trickle;
    }

    private void tell(Told event) {
        if (over) {
            return;
        }
        log.write(event);
        if (++told % AT_ONCE == 0) {
            log.flush();
            due += PAUSE;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }

    /** How many were told; all of them are in the log. */
    long told() {
        close();
        log.flush();
        return told;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
