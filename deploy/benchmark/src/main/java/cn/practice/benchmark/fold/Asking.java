package cn.practice.benchmark.fold;

import cn.practice.local.client.Api;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Somebody who asks for totals at a steady rate; each answer's time counts from when it should have been asked for. */
final class Asking implements AutoCloseable {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final List<String> QUESTIONS = List.of(
            "/totals",
            "/totals?groupBy=month",
            "/totals?groupBy=kind",
            "/totals?groupBy=ownerSite&from=2026-02-10&to=2026-10-20",
            "/totals?groupBy=audience,channel&from=2026-03-01&to=2026-05-31");

    private final Api api;
    private final Histogram microseconds = new Histogram(3);
    private final Thread thread = Thread.ofPlatform().name("asking").unstarted(this::ask);
    private volatile boolean over;

    private Asking(Api api) {
        this.api = api;
    }

    static Asking of(Api api) {
        var asking = new Asking(api);
        asking.thread.start();
        return asking;
    }

    /** So many percent were answered within so many milliseconds. */
    double milliseconds(double percentile) {
        close();
        return microseconds.getValueAtPercentile(percentile) / 1000.0;
    }

    private void ask() {
        long due = System.nanoTime();
        for (int i = 0; !over; i++) {
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            api.get(QUESTIONS.get(i % QUESTIONS.size())).expect(200);
            microseconds.recordValue((System.nanoTime() - due) / 1000);
            due += EVERY;
        }
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
