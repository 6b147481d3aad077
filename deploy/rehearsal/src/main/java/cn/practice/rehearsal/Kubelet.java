package cn.practice.rehearsal;

import cn.practice.images.Commands;
import cn.practice.images.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs pods by podman and does for them what a kubelet does: asks their probes, and ends them without haste. */
final class Kubelet implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(2);
    // word of an end reaches an ingress while the pod already ends
    private static final Duration WORD = Duration.ofSeconds(1);
    private static final int ENDED_BY_SIGNAL = 128 + 15;

    private final Commands commands;
    private final Path directory;
    private final Set<Pod> running = ConcurrentHashMap.newKeySet();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();

    Kubelet(Commands commands, Path directory) {
        this.commands = commands;
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        removeAll();
    }

    /**
     * Returns when it is ready.
     *
     * @param manifest what podman is told of it
     */
    void start(Pod pod, String manifest) {
        var file = directory.resolve(pod.name() + ".yaml");
        try {
            Files.writeString(file, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = directory.resolve("log").resolve(pod.name() + ".log");
        commands.run("podman", "kube", "play", "--network", "host", "--log-opt", "path=" + log, file.toString());
        running.add(pod);
        var started = pod.started();
        await(pod, started, started.period().multipliedBy(started.failureThreshold()), log);
        await(pod, pod.ready(), UNTIL_READY, log);
        Thread.startVirtualThread(() -> watch(pod));
    }

    /**
     * Ends one as a kubelet does while word of it goes round.
     *
     * @param word what those who send requests to it do when they hear of it
     */
    void end(Pod pod, Runnable word) {
        running.remove(pod);
        var heard = CompletableFuture.runAsync(
                word, CompletableFuture.delayedExecutor(WORD.toMillis(), TimeUnit.MILLISECONDS));
        pause(pod.preStop());
        var patience = pod.grace().minus(pod.preStop()).toSeconds();
        commands.run("podman", "stop", "--time", String.valueOf(patience), pod.containerName());
        heard.join();
        var state = state(pod);
        if (!state.equals(ENDED_BY_SIGNAL + " 0")) {
            throw new Failed(
                    pod.name() + " did not end in peace within " + patience + " s: status and restarts " + state);
        }
        commands.run("podman", "pod", "rm", "--force", pod.podmanName());
    }

    /** Fails when one ended by itself, or did not say that it lives as often as its manifest asks. */
    void allLive() {
        running.stream().filter(pod -> !state(pod).equals("0 0")).map(Pod::name).forEach(dead::add);
        if (!dead.isEmpty()) {
            throw new Failed("a kubelet has restarted, or would have: " + String.join(", ", dead));
        }
    }

    @Override
    public void close() {
        running.clear();
        removeAll();
    }

    // The status it ended with and how often podman has restarted it.
    private String state(Pod pod) {
        return commands.read(
                "podman", "inspect", "--format", "{{.State.ExitCode}} {{.RestartCount}}", pod.containerName());
    }

    // The store is of this checkout alone, so all pods in it are of this command, those of a killed one included.
    private void removeAll() {
        commands.run("podman", "pod", "rm", "--all", "--force");
    }

    private static void await(Pod pod, Probe probe, Duration patience, Path log) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!probe.succeeds(pod.address())) {
            if (System.nanoTime() > deadline) {
                throw new Failed("%s still says no to %s after %d s; its log is %s"
                        .formatted(pod.name(), probe.path(), patience.toSeconds(), log));
            }
            pause(probe.period());
        }
    }

    private void watch(Pod pod) {
        var probe = pod.live();
        for (int failures = 0; failures < probe.failureThreshold(); ) {
            pause(probe.period());
            if (!running.contains(pod)) {
                return;
            }
            failures = probe.succeeds(pod.address()) ? 0 : failures + 1;
        }
        dead.add(pod.name());
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }
}
