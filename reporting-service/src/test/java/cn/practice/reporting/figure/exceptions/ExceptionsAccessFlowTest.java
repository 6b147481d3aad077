package cn.practice.reporting.figure.exceptions;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.tell;
import static cn.practice.reporting.figure.exceptions.Doings.DAY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Auditors and administrators see all, staff what happens at their sites or is owned by them, others nothing. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ExceptionsAccessFlowTest {

    private static final String DAYS = "/exceptions/MINUTES_OF_DAY?from=2026-01-01";

    private final String above = Doings.newSite();
    private final Doings here = Doings.somewhere();
    private final Doings elsewhere = Doings.somewhere();

    @ParameterizedTest
    @ValueSource(strings = {"/exceptions", "/exceptions/LATE_ACTS"})
    void nobodyElse(String path) {
        var leader = Ids.next();
        tell(Told.leads(Ids.next(), leader, Ids.next()));
        eventually(() -> by(leader, "/totals").then().statusCode(200));

        given().get(path).then().statusCode(401);
        by(UUID.randomUUID(), path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        by(leader, path).then().statusCode(403);
    }

    @Test
    void staffSeeWhatHappensAtTheirSitesOrIsOwnedByThem() {
        var atPlace = staffOf(above);
        var atOwner = staffOf(here.owner());
        var stranger = staffOf(elsewhere.owner());
        tell(
                Told.siteOpened(above, "中心", "INSTITUTE", null),
                Told.siteOpened(here.site(), "站", "STATION", above),
                elsewhere.opened(),
                here.credited(Ids.next(), DAY, 600, "IMPORTED").with("\"late\":true"),
                elsewhere.credited(Ids.next(), DAY, 700, "IMPORTED"));

        for (var each : List.of(atPlace, atOwner)) {
            eventually(() ->
                    sees(each, DAYS).body("items", hasSize(1)).body("items[0].where.siteCode", equalTo(here.site())));
            assertThat(by(each, "/exceptions?from=2026-01-01")
                            .jsonPath()
                            .getInt("kinds.find { it.kind == 'MINUTES_OF_DAY' }.count"))
                    .isOne();
        }
        for (var each : List.of(atPlace, atOwner)) {
            leadsToFacts(each, "MINUTES_OF_DAY", 1);
            leadsToFacts(each, "EVIDENCE_SHARE", 2);
            leadsToFacts(each, "LATE_ACTS", 1);
        }
        eventually(() -> sees(stranger, DAYS)
                .body("items", hasSize(1))
                .body("items[0].where.siteCode", equalTo(elsewhere.site())));
        assertThat(read(DAYS + "&limit=200").getList("items.where.siteCode")).contains(here.site(), elsewhere.site());
    }

    @Test
    void staffAskForNoSiteButTheirs() {
        var staff = staffOf(above);
        tell(
                Told.siteOpened(above, "中心", "INSTITUTE", null),
                Told.siteOpened(here.site(), "站", "STATION", above),
                elsewhere.opened());

        eventually(() -> sees(staff, "/exceptions?site=" + here.site()));
        eventually(() -> ask("/exceptions?site=" + elsewhere.site()).then().statusCode(200));
        by(staff, "/exceptions?site=" + elsewhere.site()).then().statusCode(403);
        by(staff, "/exceptions/LATE_ACTS?site=" + elsewhere.site()).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(ExceptionKind.class)
    void staffSeeNothingOfAnyKindWhereNothingIsTheirs(ExceptionKind kind) {
        var staff = staffOf(above);
        eventually(() -> sees(staff, "/exceptions"));

        var lines = sees(staff, "/exceptions/" + kind + "?from=2026-01-01")
                .extract()
                .jsonPath();

        // their own appointment is theirs to see
        assertThat(lines.getList("items.where.siteCode"))
                .as(kind.name())
                .allSatisfy(each -> assertThat(each).isEqualTo(above));
    }

    @Test
    void everyLineIsOnOnePage() {
        var people = List.of(Ids.next(), Ids.next(), Ids.next());
        tell(here.opened());
        tell(people.stream()
                .map(each -> here.credited(each, DAY, 600, "IMPORTED"))
                .toList());
        eventually(() ->
                assertThat(read(DAYS + "&site=" + here.site()).getList("items")).hasSize(3));

        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = read(DAYS + "&limit=2&site=" + here.site() + (next == null ? "" : "&cursor=" + next));
            found.addAll(page.getList("items.who.volunteerId"));
            next = page.getString("next");
        } while (next != null);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(UUID::toString).toList());
    }

    @Test
    void whatDoesNotExistHasNoExceptions() {
        ask("/exceptions?site=X-nowhere").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        ask("/exceptions?from=2999-01-01").then().statusCode(400).body("code", equalTo("PERIOD_AHEAD"));
    }

    private static void leadsToFacts(UUID account, String kind, int lines) {
        List<String> facts = sees(account, "/exceptions/" + kind + "?from=2026-01-01")
                .extract()
                .jsonPath()
                .getList("items.facts");
        assertThat(facts)
                .as(kind)
                .hasSize(lines)
                .allSatisfy(
                        each -> sees(account, each).body("count", equalTo(1)).body("sum", equalTo(600)));
    }

    private static UUID staffOf(String site) {
        var account = Ids.next();
        tell(Told.appointed(Ids.next(), account, site));
        return account;
    }

    private static Response by(UUID account, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(account))
                .get(path);
    }

    private static ValidatableResponse sees(UUID account, String path) {
        return by(account, path).then().statusCode(200);
    }
}
