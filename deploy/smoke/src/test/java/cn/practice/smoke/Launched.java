package cn.practice.smoke;

import cn.practice.embedded.FreePorts;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code ./suite up} as a process with a home of its own, and everything it starts. */
record Launched(Home home, Process launcher, Path output) {

    /** The checkout, seen from the directory the tests run in. */
    static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();

    static Launched up(Home home, int portOffset) throws IOException {
        Files.createDirectories(home.root());
        var output = Files.createTempFile(home.root(), "up", ".out");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dpractice.home=" + home.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.practice.local.Main",
                CHECKOUT.toString(),
                "up",
                "--port-offset",
                String.valueOf(portOffset));
        var launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(home, launcher, output);
    }

    /** An offset at which nobody listens on any of the ports, below those the system gives out by itself. */
    static int freeOffset() {
        return IntStream.generate(() -> 1_000 + RandomGenerator.getDefault().nextInt(11_000))
                .filter(offset -> all(Ports.movedBy(offset)).allMatch(Launched::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** Ports that nobody listens on, for a suite in this process. */
    static Ports freePorts() {
        var ports = FreePorts.find(7);
        return new Ports(
                ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5), ports.get(6));
    }

    private static Stream<Integer> all(Ports ports) {
        return Stream.of(
                ports.volunteer(),
                ports.activity(),
                ports.reporting(),
                ports.identity(),
                ports.postgres(),
                ports.kafka(),
                ports.kafkaController());
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it got ready; one that has ended never will. */
    boolean isReady() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("it has ended: " + said());
        }
        return said().contains("Ctrl-C ends it");
    }

    /** The processes it started, and theirs; PostgreSQL goes its own way and says in its directory who it is. */
    List<ProcessHandle> children() {
        var server = home.root().resolve("pg").resolve("postmaster.pid");
        try (var lines = Files.exists(server) ? Files.lines(server) : Stream.<String>empty()) {
            var postmaster = lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of).stream();
            return Stream.concat(
                            launcher.descendants(),
                            postmaster.flatMap(it -> Stream.concat(Stream.of(it), it.descendants())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
