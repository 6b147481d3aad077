package cn.practice.benchmark.read;

import cn.practice.local.client.Api;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who asks for totals again and again, until he has seen all or is told to end. He waits a little between, which
 * counts as time in which he has not seen it: else he would load the machine as much as all others together.
 */
final class Poller implements AutoCloseable {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(5);

    private final Api reporting;
    private final Sightings sightings;
    private final Thread thread = Thread.ofPlatform().name("polling").unstarted(this::poll);
    private volatile boolean over;

    private Poller(Api reporting, Sightings sightings) {
        this.reporting = reporting;
        this.sightings = sightings;
    }

    static Poller of(Api reporting, Sightings sightings) {
        var poller = new Poller(reporting, sightings);
        poller.thread.start();
        return poller;
    }

    /** What the totals count now. */
    static long signUps(Api reporting) {
        return reporting
                .get("/totals")
                .expect(200)
                .body()
                .path("total")
                .path("signUps")
                .asLong();
    }

    private void poll() {
        while (!over && !sightings.hasAll()) {
            long next = System.nanoTime() + EVERY;
            sightings.saw(signUps(reporting));
            LockSupport.parkNanos(next - System.nanoTime());
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
