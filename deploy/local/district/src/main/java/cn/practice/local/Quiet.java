package cn.practice.local;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Waits until the machine has had next to nothing to do for a while.
 *
 * @param load how much of it is in use since this was asked last, from 0 to 1
 */
record Quiet(DoubleSupplier load, Duration interval) {

    private static final double LOW = 0.25;
    private static final int IN_A_ROW = 5;

    static Quiet ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Quiet(system::getCpuLoad, Duration.ofSeconds(2));
    }

    void await() {
        for (int low = 0; low < IN_A_ROW; ) {
            pause();
            low = load.getAsDouble() < LOW ? low + 1 : 0;
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(interval.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted", e);
        }
    }
}
