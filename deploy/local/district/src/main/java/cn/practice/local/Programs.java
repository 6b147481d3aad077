package cn.practice.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of what runs in processes of its own, from what Maven built in a checkout. */
record Programs(Path checkout) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    List<String> service(String name, String heap) {
        return java(
                heap,
                "-jar",
                checkout.resolve(name + "/target/quarkus-app/quarkus-run.jar").toString());
    }

    List<String> identity() {
        var jar = checkout.resolve("deploy/local/identity/target/identity-1.0.0-SNAPSHOT.jar");
        return java("-Xmx128m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
    }

    /** Kafka lives on this program's own class path. */
    List<String> kafka(Ports ports, Path directory) {
        return java(
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
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
