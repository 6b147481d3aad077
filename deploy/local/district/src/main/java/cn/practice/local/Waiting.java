package cn.practice.local;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a program as long as it does something, and says every ten seconds what is waited for. */
final class Waiting {

    /** How long a program may stand still before it is given up, an ISO 8601 duration. */
    static final String SETTING = "PRACTICE_START_PATIENCE";

    private static final Duration PATIENCE = Duration.parse(Objects.requireNonNullElse(System.getenv(SETTING), "PT3M"));
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);

    private final Child child;
    private final Progress progress;
    private final long began = System.nanoTime();

    Waiting(Child child, Progress progress) {
        this.child = child;
        this.progress = progress;
    }

    /** Returns once it is there; what is waited for completes "waiting for …". */
    void until(BooleanSupplier there, String what) {
        var stirring = new Stirring(sign());
        var look = LOOK_EVERY;
        var say = SAY_EVERY;
        while (!there.getAsBoolean()) {
            if (!child.isAlive()) {
                throw StartFailed.died(child.obituary());
            }
            if (elapsed().compareTo(look) > 0) {
                look = elapsed().plus(LOOK_EVERY);
                requireStirs(stirring.still(sign()), what);
            }
            if (elapsed().compareTo(say) > 0) {
                say = elapsed().plus(SAY_EVERY);
                progress.say("waiting for " + what + ": " + child.name() + " has taken "
                        + child.worked().toSeconds() + " s of a processor in "
                        + elapsed().toSeconds() + " s");
            }
            pause();
        }
    }

    private void requireStirs(Duration still, String what) {
        if (still.compareTo(PATIENCE) > 0) {
            throw new StartFailed("waited for " + what + "; " + child.name() + " has done nothing for "
                    + still.toSeconds() + " s (" + SETTING + " is " + PATIENCE + "); the end of its log:\n"
                    + child.lastWords());
        }
    }

    private Stirring.Sign sign() {
        return new Stirring.Sign(elapsed(), child.logged(), child.worked());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted", e);
        }
    }
}
