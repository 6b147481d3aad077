package cn.practice.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What runs in processes of its own, from copies of what Maven built. */
record Programs(Home home) {

    private static final String SERIAL = "-XX:+UseSerialGC";
    // else classes that are loaded at the start have the whole heap collected, several times before anybody is served
    private static final String ROOM_FOR_CLASSES = "-XX:MetaspaceSize=128m";
    private static final String IDENTITY = "identity";

    /** Copies what was built in a checkout, so that a build meanwhile replaces nothing under a living process. */
    static Programs copied(Path checkout, List<ServiceSpec> services, Home home) throws IOException {
        for (var service : services) {
            Home.copy(checkout.resolve(service.name()).resolve("target/quarkus-app"), home.app(service.name()));
        }
        Home.copy(checkout.resolve("deploy/local/identity/target/app"), home.app(IDENTITY));
        return new Programs(home);
    }

    Program service(String name, List<String> heap) {
        var app = home.app(name);
        return program(
                name,
                Stream.concat(Stream.of(SERIAL, ROOM_FOR_CLASSES), heap.stream())
                        .toList(),
                List.of(app),
                List.of("-jar", app.resolve("quarkus-run.jar").toString()));
    }

    Program identity() {
        var app = home.app(IDENTITY);
        return program(
                IDENTITY,
                List.of(SERIAL, "-Xmx128m", "-XX:TieredStopAtLevel=1"),
                List.of(app),
                List.of("-jar", app.resolve("identity.jar").toString()));
    }

    /** Kafka lives on this program's own class path, of which it needs the jars alone: no cache covers directories. */
    Program kafka(Ports ports, Path directory) {
        var jars = jars();
        return program(
                "kafka",
                List.of(
                        SERIAL,
                        "-Xmx320m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS"),
                jars,
                List.of(
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                jars.stream().map(Path::toString).toList()),
                        "cn.practice.embedded.KafkaProcess",
                        String.valueOf(ports.kafka()),
                        String.valueOf(ports.kafkaController()),
                        directory.toString()));
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(entry -> entry.toString().endsWith(".jar") || entry.endsWith("deploy/embedded/target/classes"))
                .toList();
    }

    private Program program(String name, List<String> flags, List<Path> classPath, List<String> main) {
        return new Program(home.cache(name, Fingerprint.of(flags, classPath)), flags, main);
    }
}
