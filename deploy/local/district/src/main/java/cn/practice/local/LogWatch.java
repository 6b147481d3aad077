package cn.practice.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Waits for a line a program writes about itself, after a point in its log. */
record LogWatch(Path log, long from) {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    static LogWatch fromNow(Path log) {
        try {
            return new LogWatch(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new StartFailed("cannot read " + log, e);
        }
    }

    void await(String text, Child child) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (!since().contains(text)) {
                if (!child.isAlive()) {
                    throw new StartFailed(child.obituary());
                }
                if (System.nanoTime() > deadline) {
                    throw new StartFailed(
                            child.name() + " does not get ready; the end of " + log + ":\n" + Tail.of(log, 25));
                }
                TimeUnit.MILLISECONDS.sleep(25);
            }
        } catch (IOException e) {
            throw new StartFailed("cannot read " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted", e);
        }
    }

    /** Whether it has written this by now. */
    boolean says(String text) {
        try {
            return since().contains(text);
        } catch (IOException e) {
            throw new StartFailed("cannot read " + log, e);
        }
    }

    private String since() throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
