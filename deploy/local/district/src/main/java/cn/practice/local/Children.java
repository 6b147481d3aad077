package cn.practice.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The processes of a suite by name: none is started after the end, and none ends unnoticed. */
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Home home;
    private final Consumer<Child> died;
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Set<String> helpers = ConcurrentHashMap.newKeySet();
    private final Set<Child> ready = ConcurrentHashMap.newKeySet();
    private boolean ending;

    /** Tells of one that was ready and ends though nobody asked it to. */
    Children(Home home, Consumer<Child> died) {
        this.home = home;
        this.died = died;
    }

    Child start(String name, List<String> command, Map<String, String> environment) {
        var child = begin(name, command, environment);
        var _ = child.process().onExit().thenRun(() -> {
            if (children.get(name) == child && ready.contains(child)) {
                died.accept(child);
            }
        });
        return child;
    }

    /** It is ready: whoever waited for it no longer looks whether it lives. */
    void ready(Child child) {
        ready.add(child);
        if (!child.isAlive() && children.get(child.name()) == child) {
            died.accept(child);
        }
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
