package cn.practice.reporting.live;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.appointed;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TotalsStreamFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Inject
    Database database;

    private final String site = "S-" + Ids.next().toString().substring(24);

    @Test
    void sendsASnapshotAndThenOnlyWhatChanges() {
        // given
        tell(minutes("MinutesCredited", site, DAY, 5, "CLOCKED"));
        tell(minutes("MinutesCredited", site, DAY.plusDays(1), 6, "CLOCKED"));
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(2));
        try (var stream = Listening.to("groupBy=day&site=" + site, Tokens.of(UUID.randomUUID(), "auditor"))) {
            await().until(() -> !stream.data().isEmpty());
            assertThat(stream.names()).containsExactly("snapshot");
            assertThat(stream.header("Cache-Control")).containsExactly("private, no-store");
            assertThat(stream.body(0).getList("rows")).hasSize(2);
            // when
            tell(minutes("MinutesCredited", site, DAY, 10, "CLOCKED"));
            // then
            await().atMost(Duration.ofSeconds(2)).until(() -> stream.data().size() == 2);
            assertThat(stream.names()).containsExactly("snapshot", "totals");
            var change = stream.body(1);
            assertThat(change.getList("rows.key.day")).containsExactly("2026-07-01");
            assertThat(change.getInt("rows[0].measures.serviceMinutes.clocked")).isEqualTo(15);
            assertThat(change.getInt("total.serviceMinutes.clocked")).isEqualTo(21);
        }
    }

    @Test
    void endsTheStreamOfSomebodyWhoseAppointmentIsRevoked() {
        // given
        var subject = UUID.randomUUID();
        var appointment = Ids.next();
        tell(Told.siteOpened(site, "站", "STATION", null), appointed(appointment, subject, site));
        var token = Tokens.of(subject);
        eventually(() -> RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/totals?site=" + site)
                .then()
                .statusCode(200));
        try (var stream = Listening.to("site=" + site, token)) {
            await().until(() -> stream.data().size() == 1);
            // when
            tell(Told.revoked(appointment, subject));
            // then
            await().atMost(Duration.ofSeconds(30)).until(() -> stream.hasEnded());
        }
    }

    @Test
    void endsOnlyTheStreamWhoseAnswerHasGrownTooLarge() {
        // given
        var large = site + ".large";
        tell(minutes("MinutesCredited", site, DAY, 5, "CLOCKED"), minutes("MinutesCredited", large, DAY, 5, "CLOCKED"));
        eventually(
                () -> assertThat(read("/facts?site=" + large).getInt("count")).isEqualTo(1));
        var token = Tokens.of(UUID.randomUUID(), "auditor");
        try (var grown = Listening.to("groupBy=day&site=" + large, token);
                var other = Listening.to("groupBy=day&site=" + site, token)) {
            await().until(() -> grown.data().size() == 1 && other.data().size() == 1);
            try {
                database.write(Statement.of("""
                                insert into service_total select generation, slot, date '1900-01-01' + i, site, owner_site, team,
                                    kind, form, campaign, evidence
                                from service_total, generate_series(1, 20000) as i
                                where site = ? and generation = (select generation from live)""", large)::run);
                // when
                tell(minutes("MinutesCredited", site, DAY, 10, "CLOCKED"));
                // then
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> grown.hasEnded() && other.data().size() == 2);
                ask("/totals/stream?groupBy=day&site=" + large)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("TOO_MANY_ROWS"));
            } finally {
                database.write(Statement.of(
                        "delete from service_total where site = ? and day < date '2000-01-01'", large)::run);
            }
        }
    }

    @Test
    void endsTheStreamOfAnAdministratorWithHisToken() throws JoseException {
        var token = endingIn(Duration.ofSeconds(5), Tokens.of(UUID.randomUUID(), "district-admin"));
        try (var stream = Listening.to("kind=CARING_AID", token)) {
            await().until(() -> stream.data().size() == 1);
            await().atMost(Duration.ofSeconds(15)).until(() -> stream.hasEnded());
        }
    }

    /** The same token with less time, signed by the same issuer. */
    private static String endingIn(Duration time, String token) throws JoseException {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var end = Instant.now().plus(time).getEpochSecond();
        var key = (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty("practice.embedded.key"));
        var signature = new JsonWebSignature();
        signature.setPayload(claims.replaceFirst("\"exp\":\\d+", "\"exp\":" + end));
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "at+jwt");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
