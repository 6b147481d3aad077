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
import java.util.concurrent.ConcurrentHashMap;

/** Everything that runs: PostgreSQL, Kafka, the identity provider and the three services. Closing it ends all of it. */
public final class Suite implements AutoCloseable {

    private static final Set<String> SERVERS = Set.of("kafka", "identity");

    /** Where a front end under development stands; the services let its pages in, too. */
    private static final String FRONT_END = "http://localhost:5173";

    private static final String PAGES = "PRACTICE_IDENTITY_PAGES";

    private static final Set<String> RESTARTED =
            Set.of("kafka", "identity", "volunteer-service", "activity-service", "reporting-service");
    private static final int MOST_RESTARTS = 2;

    private final Home home;
    private final Ports ports;
    private final Programs programs;
    private final Progress progress;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private final String masterKey;
    private final Children children;
    private final Database database;
    private final Map<String, String> settings;
    private final Map<String, Integer> deaths = new ConcurrentHashMap<>();

    private Suite(Home home, Ports ports, Programs programs, Progress progress, Map<String, String> settings)
            throws IOException {
        this.home = home;
        this.ports = ports;
        this.programs = programs;
        this.progress = progress;
        this.settings = settings;
        this.children = new Children(home, this::died);
        this.database = new Database(home, ports.postgres(), death);
        this.masterKey = MasterKey.at(home.masterKey());
    }

    /** Prepares a suite of what Maven built in the checkout; {@link #start} brings it up. */
    public static Suite of(Home home, Ports ports, Path checkout, Progress progress) {
        return of(home, ports, checkout, progress, Map.of());
    }

    /** The same, with some settings for all of its services. */
    public static Suite of(Home home, Ports ports, Path checkout, Progress progress, Map<String, String> settings) {
        try {
            home.prepare();
            return new Suite(home, ports, Programs.copied(checkout, ServiceSpec.all(ports), home), progress, settings);
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

    /** Starts one program by its name and waits until it is ready; one that dies meanwhile is started again, twice. */
    public void start(String name) {
        while (true) {
            try {
                startOnce(name);
                return;
            } catch (StartFailed e) {
                if (!e.isDeath() || isEnding() || !mayStartAgain(name, String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }

    private boolean mayStartAgain(String name, String obituary) {
        int again = deaths.merge(name, 1, Integer::sum);
        if (again > MOST_RESTARTS) {
            return false;
        }
        progress.say(obituary);
        progress.say("starting " + name + " again, " + again + " of " + MOST_RESTARTS);
        return true;
    }

    /** One that was ready is started again, twice in all; then all of it ends. Replicas of the sample are nobody's to restart. */
    private void died(Child child) {
        Thread.startVirtualThread(() -> {
            try {
                if (RESTARTED.contains(child.name()) && mayStartAgain(child.name(), child.obituary())) {
                    start(child.name());
                } else {
                    death.complete(child.obituary());
                }
            } catch (StartFailed e) {
                death.complete(String.valueOf(e.getMessage()));
            }
        });
    }

    private void startOnce(String name) {
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
        return startActivityReplica(name, shifted(clockOffset));
    }

    /** One more volunteer-service likewise. */
    public URI startVolunteerReplica(String name, Duration clockOffset) {
        int port = FreePorts.find(1).getFirst();
        startService(name, ServiceSpec.volunteer(port), shifted(clockOffset));
        return Endpoints.local(port);
    }

    private static Map<String, String> shifted(Duration clockOffset) {
        return Map.of("PRACTICE_CLOCK_OFFSET", clockOffset.toString(), "PRACTICE_CLOCK_SHIFTABLE", "true");
    }

    /** One more activity-service on a free port, over the same data, with some settings of its own. */
    public URI startActivityReplica(String name, Map<String, String> settings) {
        int port = FreePorts.find(1).getFirst();
        startService(name, ServiceSpec.activity(port), settings);
        return Endpoints.local(port);
    }

    /** Makes the caches the next start will be fast with, where they are missing; what runs goes on meanwhile. */
    public void train() {
        train(() -> {});
    }

    /** As {@link #train()}, but each only when the machine has nothing else to do. */
    void trainInQuiet() {
        train(Quiet.ofThisMachine()::await);
    }

    private void train(Runnable turn) {
        new Training(home, children, progress, turn).of(new Rehearsals(this, programs, ports)::all);
    }

    /** The process of a program, for those who measure it from outside. */
    public ProcessHandle process(String name) {
        return children.process(name);
    }

    /** Ends one program as its operator would. */
    public void end(String name) {
        children.end(name);
    }

    /** Ends one program as a power cut would. */
    public void kill(String name) {
        children.kill(name);
    }

    boolean isEnding() {
        return children.isEnding();
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
        var program = programs.kafka(ports, home.kafka());
        var child = children.start("kafka", program.command(), Map.of());
        log.await("Kafka ready at", child, progress);
        children.ready(child);
        dropRefused(program, child, log);
        progress.say("Kafka ready on port " + ports.kafka());
    }

    private void startIdentity() {
        var log = LogWatch.fromNow(home.log("identity"));
        var program = programs.identity();
        var child = children.start("identity", program.command(), identityEnvironment(ports.identity()));
        Ready.await(child, discovery(endpoints().identity()), progress);
        children.ready(child);
        dropRefused(program, child, log);
        progress.say("identity provider ready on port " + ports.identity());
    }

    Map<String, String> identityEnvironment(int port) {
        return Map.of(
                "PRACTICE_IDENTITY_PORT",
                String.valueOf(port),
                "PRACTICE_IDENTITY_KEYS",
                home.identityKey().toString(),
                PAGES,
                settings.getOrDefault(PAGES, Endpoints.local(ports.reporting()) + "," + FRONT_END));
    }

    static URI discovery(URI identity) {
        return identity.resolve("/.well-known/openid-configuration");
    }

    static URI readiness(ServiceSpec service) {
        return Endpoints.local(service.port()).resolve("/q/health/ready");
    }

    private void startService(String name, ServiceSpec service, Map<String, String> more) {
        var environment = new HashMap<>(environment(service));
        environment.putAll(more);
        var log = LogWatch.fromNow(home.log(name));
        var program = programs.service(service.name(), service.heap());
        var child = children.start(name, program.command(), environment);
        Ready.await(child, readiness(service), progress);
        children.ready(child);
        dropRefused(program, child, log);
        progress.say(name + " ready on port " + service.port());
    }

    private void dropRefused(Program program, Child child, LogWatch log) {
        if (program.dropRefusedCache(log)) {
            progress.say(child.name() + " could not use its cache, which is made again");
        }
    }

    Map<String, String> environment(ServiceSpec service) {
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
        environment.putAll(settings);
        return environment;
    }

    List<ServiceSpec> services() {
        return ServiceSpec.all(ports);
    }
}
