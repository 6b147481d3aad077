package cn.practice.local;

import cn.practice.local.client.Endpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** The directory a suite keeps everything in: data, keys, logs and who is running. */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root.resolve("pg");
    }

    Path postgresComplete() {
        return root.resolve("pg.complete");
    }

    Path postgresBinaries() {
        return root.resolve("pg-binaries");
    }

    /** Where Kafka keeps the log. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Where the identity provider keeps the key it signs with. */
    public Path identityKey() {
        return identity().resolve("jwk.json");
    }

    private Path identity() {
        return root.resolve("identity");
    }

    Path masterKey() {
        return keys().resolve("master");
    }

    private Path keys() {
        return root.resolve("keys");
    }

    Path sample() {
        return root.resolve("sample");
    }

    Path portOffset() {
        return run().resolve("port-offset");
    }

    /** Where the suite that was started here last answers. */
    public Endpoints endpoints() throws IOException {
        int offset = Files.exists(portOffset()) ? Integer.parseInt(Files.readString(portOffset())) : 0;
        var ports = Ports.movedBy(offset);
        return Endpoints.on(ports.volunteer(), ports.activity(), ports.reporting(), ports.identity());
    }

    Path run() {
        return root.resolve("run");
    }

    /** Where the log of a program of the suite is. */
    public Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    /** Where a program of the suite runs from, whatever a build does meanwhile to what it was copied from. */
    Path app(String name) {
        return root.resolve("app").resolve(name);
    }

    /** The cache of a program; what it depends on is part of its name. */
    Path cache(String name, String fingerprint) {
        return caches().resolve(name + "-" + fingerprint + ".aot");
    }

    /** Where something lies that is not whole yet. */
    Path draft(String name) {
        return caches().resolve("draft-" + name);
    }

    private Path caches() {
        return root.resolve("aot");
    }

    /** Deletes the caches of a program: those of earlier builds fit nothing any more. */
    void forgetCaches(String name) throws IOException {
        Files.createDirectories(caches());
        try (var files = Files.list(caches())) {
            for (var each : files.filter(
                            file -> file.getFileName().toString().matches("(draft-)?" + name + "([-.].*)?"))
                    .toList()) {
                delete(each);
            }
        }
    }

    /** Forgets what earlier runs wrote. */
    void clearLogs() throws IOException {
        delete(root.resolve("log"));
        prepare();
    }

    /** Creates what is needed. */
    void prepare() throws IOException {
        for (var directory : List.of(root, run(), root.resolve("log"))) {
            Files.createDirectories(directory);
        }
    }

    /** Forgets all data; what was built or unpacked stays. */
    void startOver() throws IOException {
        for (var path : List.of(postgres(), postgresComplete(), kafka(), identity(), keys(), sample())) {
            delete(path);
        }
    }

    /** Replaces the target by a copy of a file, or of a directory with everything in it. */
    static void copy(Path source, Path target) throws IOException {
        delete(target);
        Files.createDirectories(target.getParent());
        try (var tree = Files.walk(source)) {
            for (var each : tree.toList()) {
                Files.copy(each, target.resolve(source.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Deletes a file, or a directory with everything in it. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var tree = Files.walk(path)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
