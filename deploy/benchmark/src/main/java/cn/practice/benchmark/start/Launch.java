package cn.practice.benchmark.start;

import cn.practice.local.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code ./suite up} as its user runs it, over another directory. */
final class Launch {

    private Launch() {}

    /** Starts it, waits for what it prints when all is ready, and ends it. */
    static double secondsToReady(Path checkout, Home home, int portOffset) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        checkout.resolve("suite").toString(), "up", "--port-offset", String.valueOf(portOffset))
                .redirectErrorStream(true);
        builder.environment().put("PRACTICE_HOME", home.root().toString());
        long from = System.nanoTime();
        var launcher = builder.start();
        try (var said = launcher.inputReader(StandardCharsets.UTF_8)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("Ctrl-C ends it")) {
                    return (System.nanoTime() - from) / 1e9;
                }
            }
            throw new IOException("./suite up has ended before it was ready");
        } finally {
            launcher.destroy();
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        }
    }
}
