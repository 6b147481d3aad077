package cn.practice.benchmark.fold;

import cn.practice.benchmark.WrongResult;
import cn.practice.embedded.TopicSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs {@link StreamsProcess}, each time from the beginning of the log. */
final class StreamsBaseline {

    private final String bootstrapServers;
    private final Path directory;
    private int runs;

    StreamsBaseline(String bootstrapServers, Path directory) {
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
    }

    /** Events per second, after the sums were found right. */
    double run(Count count) throws IOException, InterruptedException {
        runs++;
        var process = new ProcessBuilder(command(count.facts()))
                .redirectError(
                        Redirect.appendTo(directory.resolve("streams.log").toFile()))
                .start();
        try (var out = process.inputReader()) {
            return count.events() * 1000.0 / milliseconds(out, count.byMeasure());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private List<String> command(long facts) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                // more than reporting-service has: with half of it, half of its time went to the garbage collector
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                StreamsProcess.class.getName(),
                bootstrapServers,
                "bench-streams-" + runs,
                directory.resolve("streams").toString(),
                Long.toString(facts)));
        command.addAll(TopicSet.read().events().names());
        return command;
    }

    private static long milliseconds(BufferedReader out, Map<String, Long> expected) throws IOException {
        long started = 0;
        long finished = 0;
        var sums = new TreeMap<String, Long>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(StreamsProcess.STARTED) && started == 0) {
                started = Long.parseLong(line.substring(StreamsProcess.STARTED.length()));
            } else if (line.startsWith(StreamsProcess.FINISHED)) {
                finished = Long.parseLong(line.substring(StreamsProcess.FINISHED.length()));
            } else if (line.indexOf('=') > 0) {
                sums.put(line.substring(0, line.indexOf('=')), Long.parseLong(line.substring(line.indexOf('=') + 1)));
            }
        }
        if (!sums.equals(expected)) {
            throw new WrongResult("Kafka Streams: expected " + expected + ", found " + sums);
        }
        return finished - started;
    }
}
