package cn.practice.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a process: asked first, then forced. */
final class Ending {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

    private Ending() {}

    static void of(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, AFTER_FORCE);
        }
    }

    /** As {@link #of}, but asked by an interrupt. */
    static void interrupt(ProcessHandle process, Duration patience) throws IOException {
        var _ = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, AFTER_FORCE);
        }
    }

    // Asked again and again, since a process that is not our child tells of its end only after seconds.
    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return !process.isAlive();
            }
        }
        return !process.isAlive();
    }
}
