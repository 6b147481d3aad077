package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a killed launcher left running: ended before the next start, PostgreSQL last. */
record LeftOvers(Home home) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    void end(Progress progress) throws IOException {
        Parallel.run(pidFiles().stream()
                .map(file -> (Runnable) () -> end(file, progress))
                .toList());
        var postmaster = postmaster();
        if (postmaster.isPresent()) {
            progress.say("ending PostgreSQL left over from an earlier run (pid "
                    + postmaster.get().pid() + ")");
            endPostmaster();
        }
    }

    /** Ends the server of our data directory, if one runs. */
    void endPostmaster() throws IOException {
        var postmaster = postmaster();
        if (postmaster.isPresent()) {
            // its fast way: what a plain request means to it is to wait until the last client has gone
            Ending.interrupt(postmaster.get(), PATIENCE);
        }
    }

    private static void end(Path pidFile, Progress progress) {
        try {
            Identified.readFrom(pidFile)
                    .flatMap(Identified::alive)
                    .ifPresent(process -> end(Child.nameOf(pidFile), process, progress));
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new StartFailed("cannot read " + pidFile, e);
        }
    }

    private static void end(String name, ProcessHandle process, Progress progress) {
        progress.say("ending " + name + " left over from an earlier run (pid " + process.pid() + ")");
        if (Rehearsal.isPartOfOne(name)) {
            // asked to end, it would write down first what it did
            process.destroyForcibly();
        }
        Ending.of(process, PATIENCE);
    }

    private List<Path> pidFiles() throws IOException {
        if (!Files.exists(home.run())) {
            return List.of();
        }
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        }
    }

    /** The server of our data directory: its first line is the pid, its third when it started. */
    Optional<ProcessHandle> postmaster() throws IOException {
        var file = home.postgres().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 3 || !Path.of(lines.get(1)).equals(home.postgres())) {
            return Optional.empty();
        }
        var startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(other ->
                                Duration.between(startedAt, other).abs().compareTo(Duration.ofSeconds(30)) < 0)
                        .isPresent());
    }
}
