package cn.practice.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One PostgreSQL, one Kafka and one token issuer per test JVM, started together on free ports by the first test that
 * asks and shared by all that follow.
 *
 * <p>Quarkus may load this class more than once in a JVM, so what is shared is kept in system properties, not in
 * static fields.
 */
public final class Platform implements QuarkusTestResourceLifecycleManager {

    /** A string constant is one object for all class loaders of a JVM. */
    static final String LOCK = "practice.embedded.lock";

    private static final String JDBC_URL = "practice.embedded.jdbc-url";
    private static final String KAFKA = "practice.embedded.kafka";
    private static final String ISSUER = "practice.embedded.issuer";

    @Override
    public Map<String, String> start() {
        ensureStarted();
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.oidc.auth-server-url", issuerUrl());
    }

    /** Starts what this JVM lacks; a second call finds it there. */
    public static void ensureStarted() {
        synchronized (LOCK) {
            if (System.getProperty(ISSUER) != null) {
                return;
            }
            var postgres = CompletableFuture.runAsync(Platform::startPostgres, Platform::inThreadOfOurs);
            var kafka = CompletableFuture.runAsync(Platform::startKafka, Platform::inThreadOfOurs);
            System.setProperty(ISSUER, Issuer.start(Tokens.key()).url());
            CompletableFuture.allOf(postgres, kafka).join();
        }
    }

    /** Kafka finds its plugins by the thread's class loader, which must be the one that Kafka itself came from. */
    private static void inThreadOfOurs(Runnable start) {
        var thread = new Thread(start);
        thread.setContextClassLoader(Platform.class.getClassLoader());
        thread.start();
    }

    private static void startPostgres() {
        var postgres = PostgresServer.start(0, null);
        postgres.createDatabases(List.of("service"));
        atExit(postgres::close);
        System.setProperty(JDBC_URL, postgres.jdbcUrl("service"));
    }

    private static void startKafka() {
        var ports = FreePorts.find(2);
        var kafka = KafkaServer.start(ports.get(0), ports.get(1), temporaryDirectory());
        atExit(kafka::close);
        TopicSet.read().create(kafka.bootstrapServers());
        System.setProperty(KAFKA, kafka.bootstrapServers());
    }

    private static void atExit(Runnable end) {
        Runtime.getRuntime().addShutdownHook(new Thread(end));
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("practice-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of this JVM's database, user postgres. */
    public static String jdbcUrl() {
        return System.getProperty(JDBC_URL);
    }

    /** host:port of this JVM's Kafka. */
    public static String bootstrapServers() {
        return System.getProperty(KAFKA);
    }

    static String issuerUrl() {
        return System.getProperty(ISSUER);
    }

    /** Nothing ends here: the next test of this JVM uses the same servers, and they end with the JVM. */
    @Override
    public void stop() {}
}
