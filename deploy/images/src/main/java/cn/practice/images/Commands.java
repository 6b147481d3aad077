package cn.practice.images;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the programs that others have written.
 *
 * @param log where they say what they do
 */
public record Commands(Path directory, Path log, Map<String, String> environment) {

    private static final int TAIL = 15;

    /** Returns when it has ended well. */
    public void run(List<String> command) {
        var builder = builder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        if (status(builder) != 0) {
            throw failed(command);
        }
    }

    public void run(String... command) {
        run(List.of(command));
    }

    /** Whether it ends well, for questions whose answer may be no. */
    public boolean succeeds(String... command) {
        return status(builder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile())))
                == 0;
    }

    /** What it writes to its output. */
    public String read(String... command) {
        try {
            var process = builder(List.of(command))
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw failed(List.of(command));
            }
            return output.strip();
        } catch (IOException e) {
            throw new Failed(command[0] + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Starts one that stays. */
    public Process start(List<String> command) {
        try {
            return builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new Failed(command.getFirst() + " could not be started: " + e.getMessage(), e);
        }
    }

    private int status(ProcessBuilder builder) {
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Failed(builder.command().getFirst() + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private Failed failed(List<String> command) {
        var name = String.join(" ", command.subList(0, Math.min(3, command.size())));
        return new Failed(name + " … has failed; the end of what it said:\n" + tail());
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size()).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }

    private static Failed interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Failed("interrupted", cause);
    }
}
