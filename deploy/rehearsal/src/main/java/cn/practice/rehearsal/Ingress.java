package cn.practice.rehearsal;

import cn.practice.images.Commands;
import cn.practice.images.Failed;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Debian's haproxy, in the place of a cluster's ingress. */
final class Ingress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // from where the program runs, since the path of a socket has to be short
    private static final Path SOCKET = Path.of(".local/pods/ingress.sock");
    // columns of its statistics
    private static final int SENT_ELSEWHERE = 16;
    private static final int STATUS = 17;

    private final int port;
    private final Process process;

    private Ingress(int port, Process process) {
        this.port = port;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static Ingress start(Commands commands, Path directory, int port, Rules rules) {
        var file = directory.resolve("haproxy.cfg");
        try {
            Files.writeString(file, rules.text(port, SOCKET.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ingress = new Ingress(port, commands.start(List.of("haproxy", "-db", "-f", file.toString())));
        if (!Eventually.ask(PATIENCE, () -> Files.exists(SOCKET), there -> there)) {
            ingress.close();
            throw new Failed("haproxy did not start");
        }
        return ingress;
    }

    URI address() {
        return Endpoints.local(port);
    }

    /** Sends requests to a pod that is ready, from now on. */
    void add(Pod pod) {
        tell("enable server " + pod.service() + "/" + pod.name());
        var status = Eventually.ask(PATIENCE, () -> column(pod.service(), pod.name(), STATUS), "UP"::equals);
        if (!status.equals("UP")) {
            throw new Failed("haproxy does not take " + pod.name() + " in: " + status);
        }
    }

    /** Sends no more requests to a pod. */
    void remove(Pod pod) {
        tell("disable server " + pod.service() + "/" + pod.name());
    }

    /** How many requests for a service went to another pod since one took no connection. */
    long sentElsewhere(String service) {
        return Long.parseLong(column(service, "BACKEND", SENT_ELSEWHERE));
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void tell(String command) {
        var answer = ask(command);
        if (!answer.isBlank()) {
            throw new Failed("haproxy answers to " + command + ": " + answer.strip());
        }
    }

    private static String column(String backend, String server, int column) {
        return ask("show stat")
                .lines()
                .filter(line -> line.startsWith(backend + "," + server + ","))
                .map(line -> line.split(",", -1)[column])
                .findFirst()
                .orElseThrow(() -> new Failed("haproxy knows no " + server));
    }

    private static String ask(String command) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("haproxy takes no commands", e);
        }
    }
}
