package cn.practice.local;

import cn.practice.local.client.Callers;
import cn.practice.local.client.Unexpected;
import cn.practice.local.sample.OpenShift;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./suite up}: brings the suite up, loads the sample once, and stays until it is told to go. */
final class Up {

    private Up() {}

    static void run(Path checkout, Home home, Options options) {
        var progress = Progress.on(System.out, options.quiet());
        try {
            home.prepare();
            try (var _ = RunLock.of(home)) {
                new LeftOvers(home).end(progress);
                if (options.fresh()) {
                    home.startOver();
                }
                var ports = Ports.movedBy(options.portOffset());
                ports.refusal().ifPresent(line -> {
                    throw new StartFailed(line);
                });
                home.clearLogs();
                Files.writeString(home.portOffset(), String.valueOf(options.portOffset()));
                stay(Suite.of(home, ports, checkout, progress), home, progress);
            }
        } catch (IOException e) {
            throw new StartFailed("cannot use " + home.root() + ": " + e.getMessage(), e);
        }
    }

    private static void stay(Suite suite, Home home, Progress progress) throws IOException {
        var stopping = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.countDown();
            progress.say("ending");
            suite.close();
            progress.say("ended");
        }));
        var reason = live(suite, home, progress);
        if (!isStopping(stopping)) {
            throw new StartFailed(reason);
        }
    }

    /** Returns why it is over. */
    private static String live(Suite suite, Home home, Progress progress) throws IOException {
        try {
            suite.start();
            var now = InstantSource.system().instant();
            new Sample(home, suite, progress).loadOnce(now);
            var callers = Callers.of(suite.endpoints());
            System.out.println(new Welcome(callers, OpenShift.ensure(callers, now)).text());
            Thread.startVirtualThread(() -> train(suite, progress));
            return suite.death().join();
        } catch (StartFailed | Unexpected | UncheckedIOException failure) {
            // the reason may be what it died of, or only that something it needs was ended with it
            return suite.death().getNow(String.valueOf(failure.getMessage()));
        }
    }

    private static void train(Suite suite, Progress progress) {
        try {
            suite.trainInQuiet();
        } catch (StartFailed | Unexpected | UncheckedIOException failure) {
            // it is a convenience: what runs is not touched, and the next run tries again
            if (!suite.isEnding()) {
                progress.say("the next start will be slow: " + failure.getMessage());
            }
        }
    }

    // Ctrl-C reaches the whole process group: a child may be gone before this program knows that it is asked to go too.
    private static boolean isStopping(CountDownLatch stopping) {
        try {
            return stopping.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
