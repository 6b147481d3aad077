package cn.practice.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of what runs in processes of its own, from copies of what Maven built. */
record Programs(Home home) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String IDENTITY = "identity.jar";

    /** Copies what was built in a checkout, so that a build meanwhile replaces nothing under a living process. */
    static Programs copied(Path checkout, List<ServiceSpec> services, Home home) throws IOException {
        for (var service : services) {
            Home.copy(checkout.resolve(service.name()).resolve("target/quarkus-app"), home.app(service.name()));
        }
        Home.copy(checkout.resolve("deploy/local/identity/target/identity-1.0.0-SNAPSHOT.jar"), home.app(IDENTITY));
        return new Programs(home);
    }

    List<String> service(String name, String heap) {
        return java(heap, "-jar", home.app(name).resolve("quarkus-run.jar").toString());
    }

    List<String> identity() {
        return java(
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                home.app(IDENTITY).toString());
    }

    /** Kafka lives on this program's own class path. */
    List<String> kafka(Ports ports, Path directory) {
        return java(
                "-Xmx320m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.practice.embedded.KafkaProcess",
                String.valueOf(ports.kafka()),
                String.valueOf(ports.kafkaController()),
                directory.toString());
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(List.of(arguments));
        return command;
    }
}
