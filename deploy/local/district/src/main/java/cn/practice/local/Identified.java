package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that cannot be mistaken for another: its id, and when it started, since ids are given out again. */
record Identified(long pid, Instant startedAt) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static Optional<Identified> of(ProcessHandle process) {
        return process.info().startInstant().map(startedAt -> new Identified(process.pid(), startedAt));
    }

    /** Reads a file written by {@link #writeTo}; a torn one names nobody. */
    static Optional<Identified> readFrom(Path file) throws IOException {
        var fields = Files.readString(file).strip().split(" ", -1);
        try {
            return Optional.of(new Identified(Long.parseLong(fields[0]), Instant.parse(fields[1])));
        } catch (RuntimeException torn) {
            return Optional.empty();
        }
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(file, pid + " " + startedAt);
    }

    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(this::isMe);
    }

    private boolean isMe(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .filter(other ->
                                Duration.between(startedAt, other).abs().compareTo(CLOCK_SLACK) < 0)
                        .isPresent();
    }
}
