package cn.practice.rehearsal;

import cn.practice.embedded.FreePorts;
import cn.practice.images.Command;
import cn.practice.images.Commands;
import cn.practice.images.Debian;
import cn.practice.images.Failed;
import cn.practice.images.Images;
import cn.practice.images.Servers;
import cn.practice.images.Store;
import cn.practice.local.Progress;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.smoke.Smoke;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * {@code ./suite pods}: what the manifests tell a cluster, told to podman beside the embedded servers; a walk through it,
 * then a restart and a roll while people go on.
 */
final class Pods {

    private static final String OVERLAY = "deploy/kubernetes/overlays/single-node";

    private final Store store;
    private final Commands commands;
    private final Progress progress;
    private final Path directory;

    private Pods(Store store, Progress progress) {
        this.store = store;
        this.commands = store.commands();
        this.progress = progress;
        this.directory = store.checkout().resolve(".local/pods");
    }

    static void main(String[] arguments) {
        Command.run(arguments[0], (store, progress) -> new Pods(store, progress).run());
    }

    private void run() {
        var debian = new Debian(commands);
        debian.expect("kubectl", "1.30 or later");
        debian.bring("podman", "catatonit", "runc", "haproxy");
        new Images(store, progress).build(false);
        var manifests = Manifests.of(commands.read("kubectl", "kustomize", OVERLAY));
        try (var servers = Servers.start(store.checkout(), directory, progress);
                var kubelet = new Kubelet(commands, directory)) {
            run(manifests, servers, kubelet);
        }
    }

    private void run(Manifests manifests, Servers servers, Kubelet kubelet) {
        var ports = servers.ports();
        var free = FreePorts.find(2);
        var volunteer = new Pod(manifests.deployment("volunteer-service"), ports.volunteer());
        var activity = new Pod(manifests.deployment("activity-service"), ports.activity());
        var reporting = new Pod(manifests.deployment("reporting-service"), ports.reporting());
        var successor = new Pod(activity.deployment(), free.getFirst());
        var rules = new Rules(manifests.routes(), List.of(volunteer, activity, reporting, successor));
        try (var ingress = Ingress.start(commands, directory, free.getLast(), rules)) {
            var cluster = new Cluster(without(manifests, servers), kubelet, ingress, progress);
            List.of(volunteer, activity, reporting).forEach(cluster::start);
            var endpoints = servers.suite().endpoints();
            walk(endpoints);
            var callers = Callers.of(
                    new Endpoints(ingress.address(), ingress.address(), ingress.address(), endpoints.identity()));
            try (var visitors = Visitors.at(callers)) {
                progress.say("people ask through haproxy from now on");
                visitors.begin();
                cluster.restart(reporting);
                cluster.roll(activity, successor);
                progress.say(visitors.end());
                progress.say(ingress.sentElsewhere(activity.service())
                        + " of them went to another pod since one took no connection");
                progress.say(visitors.counted() + " people have a place, and the totals tell of as many");
            }
            walk(new Endpoints(
                    endpoints.volunteer(), successor.address(), endpoints.reporting(), endpoints.identity()));
            kubelet.allLive();
        }
    }

    private void walk(Endpoints endpoints) {
        try (var out =
                new PrintStream(new FileOutputStream(store.log().toFile(), true), true, StandardCharsets.UTF_8)) {
            progress.say("smoke: all " + Smoke.walk(endpoints, out) + " checks passed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }

    private static WithoutCluster without(Manifests manifests, Servers servers) {
        var master = new byte[32];
        new SecureRandom().nextBytes(master);
        return new WithoutCluster(
                manifests,
                servers.postgres(),
                servers.kafka(),
                servers.identity(),
                Map.of(
                        "username", "postgres",
                        "password", "postgres",
                        "master", Base64.getEncoder().encodeToString(master),
                        // Kafka does not ask here who somebody is
                        "sasl.jaas.config", ""));
    }
}
