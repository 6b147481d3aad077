package cn.practice.reporting;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.post;
import static cn.practice.reporting.Reports.read;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks contract/access.csv: every endpoint as every kind of caller. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class AccessTest {

    @Inject
    Database database;

    private record Rule(String method, String path, String role, int status) {}

    @Test
    void answersEveryRoleAsDocumented() throws IOException {
        // given
        var site = "X-" + Ids.next().toString().substring(24);
        var staff = UUID.randomUUID();
        var leader = UUID.randomUUID();
        Told.tell(Told.appointed(Ids.next(), staff, site), Told.leads(Ids.next(), leader, Ids.next()));
        var tokens = Map.of(
                "volunteer", Tokens.of(UUID.randomUUID()),
                "leader", Tokens.of(leader),
                "staff", Tokens.of(staff),
                "auditor", Tokens.of(UUID.randomUUID(), "auditor"),
                "admin", Tokens.of(UUID.randomUUID(), "district-admin"));
        for (var appointed : List.of("leader", "staff")) {
            eventually(() -> given().auth()
                    .oauth2(tokens.get(appointed))
                    .get("/totals")
                    .then()
                    .statusCode(200));
        }
        var drifted = driftedAudit(site);
        // when
        var differences = new HashMap<Rule, Integer>();
        for (var rule : rules()) {
            awaitIdle();
            var status = status(rule, tokens, drifted);
            if (status != rule.status()) {
                differences.put(rule, status);
            }
        }
        // then
        assertThat(differences).isEmpty();
    }

    @Test
    void documentsEveryOperationAndNoOther() throws IOException {
        var documented = new HashSet<String>();
        rules().forEach(rule -> documented.add(rule.method() + " " + rule.path()));
        var served = new HashSet<String>();
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .extract()
                .jsonPath()
                .getMap("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method ->
                        List.of("get", "post", "put", "delete", "patch").contains(method))
                .forEach(method -> served.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(documented).isEqualTo(served);
    }

    @Test
    void refusesATokenThatHasExpired() {
        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID(), "district-admin"))
                .get("/totals")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static List<Rule> rules() throws IOException {
        var lines = Files.readAllLines(Path.of("contract/access.csv"));
        var columns = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .flatMap(line -> {
                    var cells = line.split(",", -1);
                    return IntStream.range(2, columns.length)
                            .mapToObj(i -> new Rule(cells[0], cells[1], columns[i], Integer.parseInt(cells[i])));
                })
                .toList();
    }

    private static int status(Rule rule, Map<String, String> tokens, String audit) {
        var path = rule.path().replace("{id}", audit);
        var token = tokens.get(rule.role());
        if (rule.path().endsWith("/stream")) {
            return Streamed.status(path, token);
        }
        RequestSpecification request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (rule.method().equals("POST")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(rule.method(), path).statusCode();
    }

    /** An audit with something to rebuild. */
    private String driftedAudit(String site) {
        Told.tell(Told.minutes("MinutesCredited", site, LocalDate.of(2026, 8, 1), 9, "CLOCKED"));
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isOne());
        database.write(Statement.of("update service_total set service_minutes = 10 where site = ?", site)::run);
        awaitIdle();
        var location = post("/audits", "{}").then().statusCode(202).extract().header("Location");
        eventually(() -> assertThat(read(location).getString("state")).isEqualTo("DONE"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void awaitIdle() {
        eventually(() -> assertThat(database.<Boolean>use(connection -> Statement.of(
                                "select exists (select from pg_locks where locktype = 'advisory' and objid = 19430711)")
                        .one(connection, row -> row.flag(1))))
                .isFalse());
    }

    /** Opens a stream for its status only. */
    private static final class Streamed {

        static int status(String path, @Nullable String token) {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
                if (token != null) {
                    request.header("Authorization", "Bearer " + token);
                }
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                response.body().close();
                client.shutdownNow();
                return response.statusCode();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
