package cn.practice.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Waits for a line a program writes about itself, after a point in its log. */
record LogWatch(Path log, long from) {

    static LogWatch fromNow(Path log) {
        try {
            return new LogWatch(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new StartFailed("cannot read " + log, e);
        }
    }

    void await(String text, Child child, Progress progress) {
        new Waiting(child, progress).until(() -> says(text), "\"" + text + "\" in " + log);
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
