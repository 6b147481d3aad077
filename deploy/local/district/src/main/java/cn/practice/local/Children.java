package cn.practice.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of a suite by name: none is started after the end, and none ends unnoticed. */
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Home home;
    private final CompletableFuture<String> death;
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Set<String> helpers = ConcurrentHashMap.newKeySet();
    private boolean ending;

    /** Completes the death with the reason when one ends that nobody asked to end. */
    Children(Home home, CompletableFuture<String> death) {
        this.home = home;
        this.death = death;
    }

    Child start(String name, List<String> command, Map<String, String> environment) {
        var child = begin(name, command, environment);
        var _ = child.process().onExit().thenRun(() -> {
            if (children.get(name) == child) {
                death.complete(child.obituary());
            }
        });
        return child;
    }

    /** Starts one that may end when it likes, and that the end of the suite does not wait for. */
    Child help(String name, List<String> command, Map<String, String> environment) {
        var child = begin(name, command, environment);
        helpers.add(name);
        return child;
    }

    /** Returns when one that helps has ended by itself. */
    void await(Child child, Duration patience) {
        try {
            if (!child.process().waitFor(patience)) {
                throw new StartFailed(child.name() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted", e);
        }
    }

    // Held while the process is made, so that the end sees it or it sees the end.
    private synchronized Child begin(String name, List<String> command, Map<String, String> environment) {
        if (ending) {
            throw StartFailed.stopped();
        }
        var child = Child.start(name, home, command, environment);
        children.put(name, child);
        return child;
    }

    synchronized boolean isEnding() {
        return ending;
    }

    void end(String name) {
        var child = children.remove(name);
        if (child != null) {
            child.end(PATIENCE);
        }
    }

    ProcessHandle process(String name) {
        var child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException(name + " does not run");
        }
        return child.process().toHandle();
    }

    void kill(String name) {
        var child = children.remove(name);
        if (child != null) {
            child.kill();
        }
    }

    /** Clients before the servers they talk to, so that they can finish what they have in hand. */
    void endAll(Set<String> servers) {
        synchronized (this) {
            ending = true;
        }
        helpers.forEach(this::kill);
        end(children.keySet().stream().filter(name -> !servers.contains(name)).toList());
        end(children.keySet());
    }

    private void end(Collection<String> names) {
        Parallel.run(names.stream().map(name -> (Runnable) () -> end(name)).toList());
    }
}
