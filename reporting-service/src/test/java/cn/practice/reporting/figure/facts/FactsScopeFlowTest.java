package cn.practice.reporting.figure.facts;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.appointed;
import static cn.practice.reporting.Told.credited;
import static cn.practice.reporting.Told.leads;
import static cn.practice.reporting.Told.lecturer;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.revoked;
import static cn.practice.reporting.Told.signUp;
import static cn.practice.reporting.Told.siteOpened;
import static cn.practice.reporting.Told.teamFormed;
import static cn.practice.reporting.Told.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts lead to persons: staff read those of their sites, leaders those of their teams, and nobody else any. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class FactsScopeFlowTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");

    private final String tail = Ids.next().toString().substring(24);
    private final String district = "D-" + tail;
    private final String mine = "M-" + tail;
    private final String below = "B-" + tail;
    private final String others = "O-" + tail;
    private final UUID team = Ids.next();
    private final UUID othersTeam = Ids.next();
    private final UUID staff = Ids.next();
    private final UUID leader = Ids.next();

    /** A station of mine with a point below it, one of others, and minutes by the powers of two. */
    @BeforeEach
    void twoStations() {
        tell(
                siteOpened(district, "区", "DISTRICT", null),
                siteOpened(mine, "站", "STATION", district),
                siteOpened(below, "点", "POINT", mine),
                siteOpened(others, "站", "STATION", district),
                teamFormed(team, mine),
                teamFormed(othersTeam, others));
        tell(appointed(Ids.next(), staff, mine), leads(Ids.next(), leader, team));
        tell(
                minutes("MinutesCredited", mine, DAY, 1, "IMPORTED"),
                credited(below, below, team, DAY, 2),
                credited(others, mine, team, DAY, 4),
                credited(mine, others, othersTeam, DAY, 8),
                credited(others, others, othersTeam, DAY, 16),
                credited(others, others, team, DAY, 32),
                credited(others, below, othersTeam, DAY, 64));
        eventually(() ->
                assertThat(read("/facts?site=" + district).getInt("count")).isEqualTo(7));
        for (var subject : List.of(staff, leader)) {
            eventually(() -> as(subject, "/totals?site=" + district).then().statusCode(200));
        }
    }

    @Test
    void showsStaffWhatBelongsToTheirSitesOrTookPlaceThere() {
        var facts = facts(staff, "");

        assertThat(facts.getInt("sum")).isEqualTo(1 + 2 + 4 + 8 + 64);
        assertThat(facts.getInt("count")).isEqualTo(5);
        assertThat(facts.getInt("sites")).isEqualTo(2);
        assertThat(facts.getInt("measures.serviceMinutes.imported")).isEqualTo(1);
        assertThat(facts.getList("items.amount")).containsExactlyInAnyOrder(1, 2, 4, 8, 64);
        assertThat(facts.getList("scope.sites")).containsExactly(mine);
        assertThat(facts.getList("scope.teams")).isEmpty();
    }

    @Test
    void showsLeadersWhatTheirTeamDidWhereverItWas() {
        var facts = facts(leader, "");

        assertThat(facts.getInt("sum")).isEqualTo(2 + 4 + 32);
        assertThat(facts.getList("items.teamId")).containsOnly(team.toString());
        assertThat(facts.getList("scope.teams")).containsExactly(team.toString());
    }

    @Test
    void showsWhoIsAppointedTwiceBoth() {
        tell(leads(Ids.next(), staff, team));

        eventually(() -> assertThat(facts(staff, "").getInt("sum")).isEqualTo(1 + 2 + 4 + 8 + 32 + 64));
    }

    @Test
    void showsEverythingToAuditorsAndSaysOfNoScope() {
        assertThat(read("/facts?site=" + district).getInt("measures.serviceMinutes.clocked"))
                .isEqualTo(2 + 4 + 8 + 16 + 32 + 64);
        assertThat(read("/facts?site=" + district).<Object>get("scope")).isNull();
    }

    @Test
    void showsPeopleAndSignUpsToStaffOfTheirSiteAlone() {
        tell(lecturer(mine, DAY), lecturer(others, DAY));
        tell(signUp("SignUpConfirmed", mine, DAY, null), signUp("SignUpConfirmed", others, DAY, null));
        eventually(() ->
                assertThat(read("/facts?site=" + district).getInt("count")).isEqualTo(11));

        assertThat(measure(staff, "LECTURERS").getList("items.siteCode")).containsExactly(mine);
        assertThat(measure(staff, "SIGN_UPS").getList("items.siteCode")).containsExactly(mine);
        assertThat(measure(leader, "LECTURERS").getInt("count")).isZero();
        assertThat(measure(leader, "SIGN_UPS").getInt("count")).isZero();
    }

    @Test
    void showsOnAllPagesNothingElse() {
        var first = facts(staff, "&limit=3");
        var second = facts(staff, "&limit=3&cursor=" + first.getString("next"));

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        // when somebody else goes on from there
        var theirs = facts(leader, "&limit=200&cursor=" + first.getString("next"));
        // then
        assertThat(theirs.getList("items.teamId")).isSubsetOf(List.of(team.toString()));
    }

    @Test
    void refusesWhatNamesOnlyOthers() {
        for (var named : List.of("site=" + others, "site=" + district, "atSite=" + others, "ownerSite=" + others)) {
            refused(staff, named);
        }
        refused(staff, "team=" + othersTeam);
        refused(staff, "team=" + othersTeam + "&site=" + others);
        refused(leader, "team=" + othersTeam);
        refused(leader, "site=" + mine);
        refused(leader, "ownerSite=" + mine + "&team=none");
    }

    @Test
    void answersWhatNamesOneOfTheirs() {
        assertThat(facts(staff, "&site=" + mine).getInt("sum")).isEqualTo(1 + 2 + 8);
        assertThat(facts(staff, "&atSite=" + below).getInt("sum")).isEqualTo(2);
        assertThat(facts(staff, "&ownerSite=" + mine + "&site=" + others).getInt("sum"))
                .isEqualTo(4);
        assertThat(facts(staff, "&site=" + mine + "&team=" + othersTeam).getInt("sum"))
                .isEqualTo(8);
        // the team may become known after what it did
        eventually(() -> assertThat(facts(staff, "&team=" + team).getInt("sum")).isEqualTo(2 + 4));
        assertThat(facts(staff, "&site=" + mine + "&team=none").getInt("sum")).isEqualTo(1);
        assertThat(facts(leader, "&team=" + team + "&site=" + others).getInt("sum"))
                .isEqualTo(4 + 32);
    }

    @Test
    void saysOfWhatDoesNotExistThatItDoesNot() {
        as(leader, "/facts?site=321181999999").then().statusCode(404);
    }

    @Test
    void showsNothingOnceTheAppointmentHasEnded() {
        var appointment = Ids.next();
        var former = Ids.next();
        tell(appointed(appointment, former, mine));
        eventually(() -> assertThat(facts(former, "").getInt("count")).isEqualTo(5));

        tell(revoked(appointment, former));

        eventually(() -> as(former, "/facts").then().statusCode(403));
    }

    /** Of what is measured at these stations: other tests have facts elsewhere, which none of these callers sees. */
    private static JsonPath facts(UUID subject, String filter) {
        return as(subject, "/facts?measure=SERVICE_MINUTES" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath measure(UUID subject, String measure) {
        return as(subject, "/facts?measure=" + measure)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(UUID subject, String filter) {
        ask("/facts?" + filter).then().statusCode(200);
        as(subject, "/facts?" + filter).then().statusCode(403).body("code", equalTo("FACTS_OF_OTHERS"));
    }

    private static Response as(UUID subject, String path) {
        return given().auth().oauth2(Tokens.of(subject)).get(path);
    }
}
