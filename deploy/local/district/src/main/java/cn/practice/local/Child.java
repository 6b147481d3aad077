package cn.practice.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program of the suite that runs in a process of its own and writes to a log of its own. */
final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static Child start(String name, Home home, List<String> command, Map<String, String> environment) {
        var log = home.log(name);
        var builder = new ProcessBuilder(command)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var pidFile = home.run().resolve(name + ".pid");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var identified = Identified.of(process.toHandle());
            if (identified.isPresent()) {
                identified.get().writeTo(pidFile);
            }
            return new Child(name, process, log, pidFile);
        } catch (IOException e) {
            throw new StartFailed(name + " could not be started: " + e.getMessage(), e);
        }
    }

    static String nameOf(Path pidFile) {
        return pidFile.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    String name() {
        return name;
    }

    Process process() {
        return process;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Bytes of its log. */
    long logged() {
        return log.toFile().length();
    }

    /** The processor time it has taken, zero where that is not known. */
    Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    String lastWords() {
        return Tail.of(log, 25);
    }

    /** Why it is no longer there, with the end of what it said. */
    String obituary() {
        return name + " has ended (exit code " + process.exitValue() + "); the end of " + log + ":\n" + lastWords();
    }

    void end(Duration patience) {
        Ending.of(process.toHandle(), patience);
        forget();
    }

    /** As a power cut would end it. */
    void kill() {
        process.destroyForcibly();
        Ending.of(process.toHandle(), Duration.ofSeconds(5));
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartFailed("cannot delete " + pidFile, e);
        }
    }
}
