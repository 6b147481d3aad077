package cn.practice.reporting;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.post;
import static cn.practice.reporting.Reports.read;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.testing.AccessWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AccessTest extends AccessWalk<AccessTest.Caller> {

    private static final UUID LEADER = Ids.next();
    private static final UUID STAFF = Ids.next();
    private static final Map<String, String> TOKENS = Map.of(
            "volunteer", Tokens.of(UUID.randomUUID()),
            "leader", Tokens.of(LEADER),
            "staff", Tokens.of(STAFF),
            "auditor", Tokens.of(UUID.randomUUID(), "auditor"),
            "admin", Tokens.of(UUID.randomUUID(), "district-admin"));

    /** An audit with something to rebuild. */
    private static @Nullable String drifted;

    private static final Map<String, Function<Caller, Response>> REQUESTS = Map.ofEntries(
            entry("GET /totals", it -> it.calls().get("/totals")),
            entry("GET /totals/stream", it -> it.opens("/totals/stream")),
            entry("GET /facts", it -> it.calls().get("/facts")),
            entry("GET /exceptions", it -> it.calls().get("/exceptions")),
            entry("GET /exceptions/{kind}", it -> it.calls().get("/exceptions/LATE_ACTS")),
            entry("GET /coverage", it -> it.calls().get("/coverage")),
            entry("GET /briefing", it -> it.calls().get("/briefing")),
            entry("GET /audits", it -> it.calls().get("/audits")),
            entry("GET /audits/{id}", it -> it.calls().get("/audits/" + drifted)),
            entry("PUT /audits/{id}/rebuild", it -> it.calls().put("/audits/" + drifted + "/rebuild")),
            entry(
                    "POST /audits",
                    it -> it.calls().contentType("application/json").body("{}").post("/audits")));

    private final Database database;

    @Inject
    AccessTest(Database database) {
        this.database = database;
    }

    /** Somebody with a token, or without. */
    record Caller(@Nullable String token) {

        RequestSpecification calls() {
            return token == null ? given() : given().auth().oauth2(token);
        }

        /** Of a stream, its status only. */
        Response opens(String path) {
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
                if (token != null) {
                    request.header("Authorization", "Bearer " + token);
                }
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                response.body().close();
                client.shutdownNow();
                return new ResponseBuilder()
                        .setStatusCode(response.statusCode())
                        .setBody("")
                        .build();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void prepare() {
        if (drifted == null) {
            var site = "X-" + Ids.next().toString().substring(24);
            Told.tell(Told.appointed(Ids.next(), STAFF, site), Told.leads(Ids.next(), LEADER, Ids.next()));
            for (var appointed : List.of("leader", "staff")) {
                eventually(() -> caller(appointed).calls().get("/totals").then().statusCode(200));
            }
            drifted = driftedAudit(site);
        }
        awaitIdle();
    }

    @Override
    protected Caller caller(String role) {
        return new Caller(TOKENS.get(role));
    }

    @Override
    protected Map<String, Function<Caller, Response>> requests() {
        return REQUESTS;
    }

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
}
