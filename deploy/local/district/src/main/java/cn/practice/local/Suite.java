package cn.practice.local;

import cn.practice.embedded.FreePorts;
import cn.practice.embedded.PostgresServer;
import cn.practice.local.client.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Everything that runs: PostgreSQL, Kafka, the identity provider and the three services. Closing it ends all of it. */
public final class Suite implements AutoCloseable {

    private static final Set<String> SERVERS = Set.of("kafka", "identity");

    private final Home home;
    private final Ports ports;
    private final Programs programs;
    private final Progress progress;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final String masterKey;
    private final Children children;
    private final Database database;

    private Suite(Home home, Ports ports, Programs programs, Progress progress) throws IOException {
        this.home = home;
        this.ports = ports;
        this.programs = programs;
        this.progress = progress;
        this.children = new Children(home, death);
        this.database = new Database(home, ports.postgres(), death);
        this.masterKey = MasterKey.at(home.masterKey());
    }

    /** Prepares a suite of what Maven built in the checkout; {@link #start} brings it up. */
    public static Suite of(Home home, Ports ports, Path checkout, Progress progress) {
        try {
            home.prepare();
            return new Suite(home, ports, Programs.copied(checkout, ServiceSpec.all(ports), home), progress);
        } catch (IOException e) {
            throw new StartFailed("cannot use " + home.root() + ": " + e.getMessage(), e);
        }
    }

    /** Starts everything as early as what it needs is there, and returns when all of it is ready. */
    public void start() {
        Parallel.run(List.of(this::startPostgres, () -> start("kafka"), () -> start("identity")));
        Parallel.run(ServiceSpec.all(ports).stream()
                .map(service -> (Runnable) () -> start(service.name()))
                .toList());
    }

    /** Starts one program by its name and waits until it is ready. */
    public void start(String name) {
        switch (name) {
            case "postgres" -> startPostgres();
            case "kafka" -> startKafka();
            case "identity" -> startIdentity();
            default ->
                startService(
                        name,
                        ServiceSpec.all(ports).stream()
                                .filter(service -> service.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(name)),
                        Map.of());
        }
    }

    /** One more activity-service on a free port, over the same data, with its domain clock moved. */
    public URI startActivityReplica(String name, Duration clockOffset) {
        return startActivityReplica(name, Map.of("PRACTICE_CLOCK_OFFSET", clockOffset.toString()));
    }

    /** One more activity-service on a free port, over the same data, with some settings of its own. */
    public URI startActivityReplica(String name, Map<String, String> settings) {
        int port = FreePorts.find(1).getFirst();
        startService(name, ServiceSpec.activity(port), settings);
        return Endpoints.local(port);
    }

    /** Ends one program as its operator would. */
    public void end(String name) {
        children.end(name);
    }

    /** Ends one program as a power cut would. */
    public void kill(String name) {
        children.kill(name);
    }

    /** Completes with the reason when something ends that nobody asked to end. */
    CompletableFuture<String> death() {
        return death;
    }

    public Endpoints endpoints() {
        return Endpoints.on(ports.volunteer(), ports.activity(), ports.reporting(), ports.identity());
    }

    /** The address of a service's own database, for those who check it from outside. */
    public String jdbcUrl(String database) {
        return PostgresServer.jdbcUrl(ports.postgres(), database);
    }

    @Override
    public void close() {
        children.endAll(SERVERS);
        database.close();
    }

    private void startPostgres() {
        database.start(
                ServiceSpec.all(ports).stream().map(ServiceSpec::database).toList());
        progress.say("PostgreSQL ready on port " + ports.postgres());
    }

    private void startKafka() {
        var log = LogWatch.fromNow(home.log("kafka"));
        var child = children.start("kafka", programs.kafka(ports, home.kafka()), Map.of());
        log.await("Kafka ready at", child);
        progress.say("Kafka ready on port " + ports.kafka());
    }

    private void startIdentity() {
        var environment = Map.of(
                "PRACTICE_IDENTITY_PORT", String.valueOf(ports.identity()),
                "PRACTICE_IDENTITY_KEYS", home.identityKey().toString(),
                "PRACTICE_IDENTITY_WEB_PORT", String.valueOf(ports.reporting()));
        var child = children.start("identity", programs.identity(), environment);
        Ready.await(child, endpoints().identity().resolve("/.well-known/openid-configuration"));
        progress.say("identity provider ready on port " + ports.identity());
    }

    private void startService(String name, ServiceSpec service, Map<String, String> more) {
        var environment = new HashMap<String, String>();
        environment.put("DB_URL", jdbcUrl(service.database()));
        environment.put("DB_USERNAME", "postgres");
        environment.put("DB_PASSWORD", "postgres");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        environment.put("OIDC_URL", endpoints().identity().toString());
        environment.put("HTTP_PORT", String.valueOf(service.port()));
        // sample people with known passwords are behind it, so nobody outside this machine may reach it
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("PRACTICE_KEYS_MASTER", masterKey);
        environment.putAll(more);
        var child = children.start(name, programs.service(service.name(), service.heap()), environment);
        Ready.await(child, Endpoints.local(service.port()).resolve("/q/health/ready"));
        progress.say(name + " ready on port " + service.port());
    }
}
