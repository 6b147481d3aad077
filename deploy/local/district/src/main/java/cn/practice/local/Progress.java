package cn.practice.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees while things start. */
public final class Progress {

    private final PrintStream out;
    private final boolean quiet;
    private final long startedAt = System.nanoTime();

    private Progress(PrintStream out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    public static Progress on(PrintStream out, boolean quiet) {
        return new Progress(out, quiet);
    }

    /** One step, with the seconds since the start. */
    public void say(String line) {
        if (!quiet) {
            out.printf(Locale.ROOT, "%6.1f s  %s%n", sinceStart().toMillis() / 1000.0, line);
        }
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
