package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Makes the caches that are missing, one after the other, while the suite goes on. */
record Training(Home home, Children children, Progress progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    void of(List<Rehearsal> rehearsals) {
        var missing = rehearsals.stream()
                .filter(rehearsal -> !rehearsal.program().hasCache())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        progress.say("preparing fast starts in the background, for a minute or two");
        missing.forEach(this::make);
        progress.say("the next start will be fast");
    }

    private void make(Rehearsal rehearsal) {
        var name = rehearsal.name();
        var notes = home.draft(name + ".notes");
        var draft = home.draft(name + ".aot");
        try {
            home.forgetCaches(name);
            record(rehearsal, notes);
            assemble(rehearsal, notes, draft);
            // whole or not at all: what is cut off stays a draft
            Files.move(draft, rehearsal.program().cache(), StandardCopyOption.ATOMIC_MOVE);
            Home.delete(notes);
            Home.delete(home.draft(name));
        } catch (IOException e) {
            throw new StartFailed("no cache could be made for " + name + ": " + e.getMessage(), e);
        }
    }

    private void record(Rehearsal rehearsal, Path notes) {
        var child = children.help(
                rehearsal.name() + "-rehearsal", rehearsal.program().recording(notes), rehearsal.environment());
        try {
            rehearsal.use().accept(child);
            child.process().destroy();
            children.await(child, PATIENCE);
        } finally {
            children.kill(child.name());
        }
    }

    private void assemble(Rehearsal rehearsal, Path notes, Path draft) {
        var child = children.help(
                rehearsal.name() + "-cache", rehearsal.program().assembling(notes, draft), rehearsal.environment());
        try {
            children.await(child, PATIENCE);
            if (!Files.exists(draft)) {
                throw new StartFailed(child.obituary());
            }
        } finally {
            children.kill(child.name());
        }
    }
}
