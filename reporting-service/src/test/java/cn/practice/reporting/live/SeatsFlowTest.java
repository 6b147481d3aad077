package cn.practice.reporting.live;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Told.appointed;
import static cn.practice.reporting.Told.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of eight streams six are for all, and each account has at most five. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@TestProfile(FewSeats.class)
class SeatsFlowTest {

    private final UUID account = UUID.randomUUID();
    private final List<Listening> open = new ArrayList<>();

    @AfterEach
    void leave() {
        open.forEach(Listening::close);
    }

    @Test
    void refusesTheSixthStreamOfAnAccountWhateverItsToken() {
        // given
        staff(account);
        opened(5, account);
        // when
        var sixth = open(Tokens.of(account));
        // then
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).containsExactly("30");
        eventually(() -> assertThat(sixth.body(0).getString("code")).isEqualTo("TOO_MANY_STREAMS"));
        assertThat(sixth.body(0).getString("detail")).contains("5 windows");
        // when
        open.getFirst().close();
        // then
        eventually(() -> assertThat(open(Tokens.of(account)).status()).isEqualTo(200));
        assertThat(open(Tokens.of(account)).status()).isEqualTo(429);
    }

    @Test
    void countsNoStreamThatWasRefused() {
        // given
        staff(account);
        for (int i = 0; i < 6; i++) {
            assertThat(listen("groupBy=person", Tokens.of(account)).status()).isEqualTo(400);
            assertThat(listen("site=321181999999", Tokens.of(account)).status()).isEqualTo(404);
        }
        // when, then
        opened(5, account);
    }

    @Test
    void keepsStreamsForAuditorsAndAdministratorsWhomNobodyShutsOut() {
        // given
        var other = UUID.randomUUID();
        staff(account);
        staff(other);
        opened(5, account);
        opened(1, other);
        // when, then
        assertThat(open(Tokens.of(other)).status()).isEqualTo(503);
        assertThat(open(Tokens.of(UUID.randomUUID(), "auditor")).status()).isEqualTo(200);
        assertThat(open(Tokens.of(UUID.randomUUID(), "district-admin")).status())
                .isEqualTo(200);
        assertThat(open(Tokens.of(UUID.randomUUID(), "auditor")).status()).isEqualTo(503);
    }

    private void opened(int times, UUID subject) {
        for (int i = 0; i < times; i++) {
            // those of other tests are gone as soon as the service has noticed
            eventually(() -> assertThat(open(Tokens.of(subject)).status()).isEqualTo(200));
        }
    }

    private Listening open(String token) {
        return listen("kind=CARING_AID", token);
    }

    private Listening listen(String query, String token) {
        var stream = Listening.to(query, token);
        open.add(stream);
        return stream;
    }

    private static void staff(UUID subject) {
        tell(appointed(Ids.next(), subject, "S-" + subject.toString().substring(24)));
        eventually(() -> given().auth()
                .oauth2(Tokens.of(subject))
                .get("/totals?kind=CARING_AID")
                .then()
                .statusCode(200));
    }
}
