package cn.practice.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The ports of one suite; an offset moves all of them. */
public record Ports(
        int volunteer, int activity, int reporting, int identity, int postgres, int kafka, int kafkaController) {

    /** The ports everybody knows, each moved by so many. */
    public static Ports movedBy(int offset) {
        return new Ports(
                8081 + offset,
                8082 + offset,
                8083 + offset,
                8180 + offset,
                15432 + offset,
                19092 + offset,
                19093 + offset);
    }

    Ports withKafka(int port, int controllerPort) {
        return new Ports(volunteer, activity, reporting, identity, postgres, port, controllerPort);
    }

    /** The first port somebody else listens on, as a line that says what to do. */
    Optional<String> refusal() {
        return byOwner().entrySet().stream()
                .filter(entry -> isTaken(entry.getValue()))
                .findFirst()
                .map(entry ->
                        "port %d (%s) is taken: end the program that listens there, or move all ports with --port-offset 100"
                                .formatted(entry.getValue(), entry.getKey()));
    }

    private Map<String, Integer> byOwner() {
        var owners = new LinkedHashMap<String, Integer>();
        owners.put("volunteer-service", volunteer);
        owners.put("activity-service", activity);
        owners.put("reporting-service", reporting);
        owners.put("identity provider", identity);
        owners.put("PostgreSQL", postgres);
        owners.put("Kafka", kafka);
        owners.put("Kafka controller", kafkaController);
        return owners;
    }

    // Both addresses are tried: a listener on all of them does not everywhere keep one from binding to loopback alone.
    private static boolean isTaken(int port) {
        return !canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                || !canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
