package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.practice.embedded.FreePorts;
import cn.practice.embedded.PostgresServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The containers of the district's replicas with their own variables, on servers that want of them what a cluster's do:
 * only addresses and secrets are others.
 */
@TestMethodOrder(OrderAnnotation.class)
class ReplicasIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MASTER_KEY =
            Base64.getEncoder().encodeToString("thirty-two bytes for tests alone".getBytes(StandardCharsets.US_ASCII));

    private static final Map<String, Program> PROGRAMS = new LinkedHashMap<>();
    private static final List<Program> STARTED = new ArrayList<>();
    private static final List<Integer> KAFKA = FreePorts.find(3);

    private static Path directory;
    private static Path certificate;
    private static PostgresServer databases;
    private static HttpServer provider;
    private static @Nullable ClusterLog log;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        for (var service : Repository.SERVICES) {
            assumeTrue(
                    System.getenv("CI") != null
                            || Files.exists(
                                    Repository.ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar")),
                    service + " is not built");
        }
        directory = Files.createDirectories(Path.of("target", "replicas").toAbsolutePath());
        directory = Files.createTempDirectory(directory, "run");
        certificate = ClusterLog.certificate(directory);
        databases = PostgresServer.start(0, null);
        databases.createDatabases(List.of("volunteer", "activity", "reporting"));
        provider = provider();
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(each -> each.process().destroyForcibly());
        if (log != null) {
            log.close();
        }
        if (databases != null) {
            databases.close();
            provider.stop(0);
        }
    }

    @Test
    @Order(1)
    void twoReplicasMigrateAtOnceAndExit() throws SQLException, InterruptedException {
        var migrations = new ArrayList<Program>();
        replicas().forEach(replica -> {
            for (int each = 1; each <= 2; each++) {
                migrations.add(start(replica, "initContainers", "-migrates-" + each));
            }
        });

        for (var migration : migrations) {
            assertThat(migration.endsWithin(PATIENCE)).isTrue();
            assertThat(migration.process().exitValue()).as(migration.said()).isZero();
        }
        for (var service : Repository.SERVICES) {
            assertThat(number(service, "select count(*) from flyway_schema_history where success"))
                    .isPositive()
                    .isEqualTo(number(service, "select count(distinct script) from flyway_schema_history"));
        }
    }

    @Test
    @Order(2)
    void replicasAreReadyWhileKafkaIsAway() {
        replicas().forEach(replica -> PROGRAMS.put(replica.service().name(), start(replica, "containers", "")));

        PROGRAMS.forEach((name, program) -> await(name)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probes(name, program)).containsOnly(200)));
    }

    @Test
    @Order(3)
    void theySignInAndMayTellAndReadWhatTheyMust() throws SQLException, ExecutionException, InterruptedException {
        var events =
                ClusterLog.start(KAFKA, directory, production().all("KafkaUser").toList());
        log = events;
        tell("volunteer-service", "volunteer.sites.v1");
        tell("activity-service", "activity.campaigns.v1");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(events.length("volunteer.sites.v1")).isPositive();
            assertThat(events.length("activity.campaigns.v1")).isPositive();
            // neither is a real one, so whoever reads it says so
            assertThat(metrics("activity-service")).containsPattern("practice_known_unread[^\n]* 1\\.0");
            assertThat(metrics("reporting-service"))
                    .containsPattern("practice_feed_undecided[^\n]* 2\\.0")
                    .containsPattern("practice_feed_lag_seconds[^\n]* 0\\.0");
        });
        PROGRAMS.forEach((name, program) -> {
            assertThat(probes(name, program)).containsOnly(200);
            assertThat(program.said()).doesNotContain("AuthorizationException", "AuthenticationException");
        });
    }

    @Test
    @Order(4)
    void aRequestIsCountedUnderThePathOfItsContract() {
        program("activity-service").status("/shifts/" + UUID.randomUUID() + "/sign-ups");

        assertThat(metrics("activity-service"))
                .containsPattern("http_server_requests_seconds_bucket\\{[^}]*uri=\"/shifts/\\{shiftId}/sign-ups\"");
    }

    @Test
    @Order(5)
    void theyEndWithinTheirGrace() throws InterruptedException {
        PROGRAMS.values().forEach(each -> each.process().destroy());

        for (var replica : replicas()) {
            var grace = replica.service()
                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                    .asInt();
            var program = program(replica.service().name());
            assertThat(program.endsWithin(Duration.ofSeconds(grace))).isTrue();
            assertThat(program.said()).contains(replica.service().name() + " stopped");
        }
    }

    private static Rendered production() {
        return Rendered.of("production");
    }

    private static List<Replica> replicas() {
        return production()
                .services()
                .map(each -> new Replica(production(), each))
                .toList();
    }

    private static Program start(Replica replica, String kind, String suffix) {
        var service = replica.service().name();
        int port = FreePorts.find(1).getFirst();
        var environment = replica.environment(kind);
        // what is not in the manifest is not put there
        var here = Map.ofEntries(
                Map.entry("DB_URL", databases.jdbcUrl(database(service))),
                Map.entry("DB_USERNAME", "postgres"),
                Map.entry("DB_PASSWORD", "postgres"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + KAFKA.get(2)),
                Map.entry("KAFKA_SASL_JAAS_CONFIG", ClusterLog.signIn(service)),
                Map.entry("KAFKA_SSL_TRUSTSTORE_LOCATION", certificate.toString()),
                Map.entry(
                        "OIDC_URL", "http://127.0.0.1:" + provider.getAddress().getPort()),
                Map.entry("PRACTICE_KEYS_MASTER", MASTER_KEY),
                Map.entry("HTTP_PORT", String.valueOf(port)));
        environment.replaceAll((name, value) -> here.getOrDefault(name, value));
        assertThat(environment).doesNotContainValue(Replica.REFERENCE);
        var program = Program.start(service, directory.resolve(service + suffix + ".log"), environment, port);
        STARTED.add(program);
        return program;
    }

    private static List<Integer> probes(String service, Program program) {
        var container = production().one("Deployment", service).at("/spec/template/spec/containers/0");
        return List.of("startupProbe", "livenessProbe", "readinessProbe").stream()
                .map(probe -> program.status(
                        container.at("/" + probe + "/httpGet/path").asText()))
                .toList();
    }

    private static String metrics(String service) {
        return program(service)
                .body(production()
                        .one("ServiceMonitor", "services")
                        .at("/spec/endpoints/0/path")
                        .asText());
    }

    private static Program program(String service) {
        var program = PROGRAMS.get(service);
        if (program == null) {
            throw new AssertionError(service + " was not started");
        }
        return program;
    }

    private static void tell(String service, String topic) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(databases.jdbcUrl(database(service)), "postgres", "postgres");
                var statement = connection.prepareStatement("""
                        insert into outbox (id, topic, key, type, subject, version, recorded_at, body)
                        values (gen_random_uuid(), ?, 'one', 'SiteOpened', gen_random_uuid()::text, 1, now(), '{}')""")) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }

    private static long number(String service, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(databases.jdbcUrl(database(service)), "postgres", "postgres");
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String database(String service) {
        return service.replace("-service", "");
    }

    /** Says what a provider says of itself; nobody signs in here. */
    private static HttpServer provider() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/keys\"}");
        answer(server, "/keys", "{\"keys\":[]}");
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = json.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
