package cn.practice.benchmark.read;

import cn.practice.local.client.Api;

/** Somebody who asks for totals again as soon as he is answered, until he has seen all or is told to end. */
final class Poller implements AutoCloseable {

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
            sightings.saw(signUps(reporting));
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
