package cn.practice.images;

import cn.practice.embedded.FreePorts;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Progress;
import cn.practice.local.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** PostgreSQL, Kafka and the identity provider as {@code ./suite up} starts them, empty and on free ports. */
public record Servers(Suite suite, Ports ports) implements AutoCloseable {

    public static Servers start(Path checkout, Path directory, Progress progress) {
        delete(directory);
        var free = FreePorts.find(7);
        var ports =
                new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
        var servers = new Servers(Suite.of(new Home(directory), ports, checkout, progress), ports);
        // Ctrl-C as well leaves nothing behind
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        try {
            for (var server : new String[] {"postgres", "kafka", "identity"}) {
                servers.suite.start(server);
            }
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public String postgres() {
        return "127.0.0.1:" + ports.postgres();
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    public URI identity() {
        return suite.endpoints().identity();
    }

    @Override
    public void close() {
        suite.close();
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var tree = Files.walk(directory)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
