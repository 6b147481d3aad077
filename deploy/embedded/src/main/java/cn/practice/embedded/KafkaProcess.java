package cn.practice.embedded;

import java.nio.file.Path;

/** Kafka as a process of its own: {@code KafkaProcess <port> <controller port> <directory>}. */
public final class KafkaProcess {

    private KafkaProcess() {}

    static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var server = KafkaServer.start(port, Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        TopicSet.read().create(server.bootstrapServers());
        System.out.println("Kafka ready at " + server.bootstrapServers());
        Thread.currentThread().join();
    }
}
