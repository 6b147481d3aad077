package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the caches that are missing, one after the other, while the suite goes on.
 *
 * @param turn returns when the next one may be made
 */
record Training(Home home, Children children, Progress progress, Runnable turn) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Asks for the rehearsals again at each turn, which may come late: the free ports in them are free only now. */
    void of(Supplier<List<Rehearsal>> rehearsals) {
        if (next(rehearsals).isEmpty()) {
            return;
        }
        progress.say("preparing fast starts in the background, while nothing else is to do");
        do {
            turn.run();
            next(rehearsals).ifPresent(this::make);
        } while (next(rehearsals).isPresent());
        progress.say("the next start will be fast");
    }

    private static Optional<Rehearsal> next(Supplier<List<Rehearsal>> rehearsals) {
        return rehearsals.get().stream()
                .filter(rehearsal -> !rehearsal.program().hasCache())
                .findFirst();
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
        var child = children.help(rehearsal.run(), rehearsal.program().recording(notes), rehearsal.environment());
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
                rehearsal.making(), rehearsal.program().assembling(notes, draft), rehearsal.environment());
        try {
            children.await(child, PATIENCE);
            // a draft is there as soon as it is begun
            if (child.process().exitValue() != 0) {
                throw new StartFailed(child.obituary());
            }
        } finally {
            children.kill(child.name());
        }
    }
}
