package cn.practice.volunteer.team;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamChangesFlowTest {

    private String station;

    @BeforeEach
    void prepare() {
        station = station();
    }

    @Test
    void tellsOfANameAndOfWhatTheTeamDoesEachByItself() {
        var staff = staffOf(station);
        var team = form("老队", "SOCIAL", "CULTURE");

        as(staff).body(Map.of("name", "新队")).put("/teams/" + team).then().statusCode(428);
        edit(staff, team, 1, Map.of("name", "新队", "category", "MEDIATION"))
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("category", equalTo("MEDIATION"))
                .body("siteName", equalTo("站点" + station));
        edit(staff, team, 1, Map.of("name", "别队")).statusCode(412);
        edit(staff, team, 3, Map.of("name", "新队")).statusCode(200).body("category", equalTo("MEDIATION"));

        var told = toldAbout(Topics.TEAMS, team, "TeamCategorised");
        assertThat(types(told)).containsExactly("TeamFormed", "TeamRenamed", "TeamCategorised");
        assertThat(versions(told)).containsExactly("1", "2", "3");
        assertThat(told.getFirst().json()).contains("\"type\":\"SOCIAL\"", "\"category\":\"CULTURE\"");
    }

    @Test
    void letsATeamBeEditedThatSomebodyHasJoinedSinceItWasRead() {
        var team = form("热闹队", "VILLAGE", "CULTURE");
        as(ADMIN)
                .body(Map.of("teamId", team, "volunteerId", approved(aPerson(station))))
                .post("/memberships");

        edit(ADMIN, team, 1, Map.of("name", "更热闹队")).statusCode(200);

        assertThat(versions(toldAbout(Topics.TEAMS, team, "TeamRenamed"))).containsExactly("1", "2", "3");
    }

    @Test
    void givesNoTeamTheNameOfAnotherOfItsSite() {
        form("甲队", "VILLAGE", "CULTURE");
        var other = form("乙队", "VILLAGE", "CULTURE");

        edit(ADMIN, other, 1, Map.of("name", " 甲队")).statusCode(409).body("code", equalTo("TEAM_EXISTS"));
        edit(ADMIN, other, 1, Map.of("name", "乙 队")).statusCode(200);
    }

    /** Two offices name two teams alike at once: one of them is refused. */
    @Test
    void givesOneNameOnceHoweverManyGiveIt() throws InterruptedException, ExecutionException {
        var first = form("一", "VILLAGE", "CULTURE");
        var second = form("二", "VILLAGE", "CULTURE");

        try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(first, second).stream()
                    .map(team -> offices.submit(() ->
                            edit(ADMIN, team, 1, Map.of("name", "三")).extract().statusCode()))
                    .toList();

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void leavesATeamToStaffOfItsSite() {
        var team = team(station);

        for (var token : List.of(leaderOf(team), staffOf(station()))) {
            edit(token, team, 1, Map.of("name", "夺队")).statusCode(403);
            transfer(token, team, station()).statusCode(403);
        }
    }

    @Test
    void handsATeamOverWithItsMembersAndLeadersByStaffOfBothSites() {
        var other = station();
        var team = team(station);
        var member = aPerson(station);
        as(ADMIN).body(Map.of("teamId", team, "volunteerId", approved(member))).post("/memberships");
        var leader = fromElsewhere();
        var appointment = "/appointments/" + appoint(asLeader(approved(leader), team));
        var both = fromElsewhere();
        var volunteer = approved(both);
        appoint(asStaff(volunteer, station));
        transfer(both.token(), team, other).statusCode(403);
        appoint(asStaff(volunteer, other));
        var giving = staffOf(station);
        var taking = staffOf(other);
        transfer(taking, team, other).statusCode(403);
        transfer(giving, team, other).statusCode(403);

        transfer(both.token(), team, other).statusCode(200).body("siteCode", equalTo(other));

        as(member.token()).get("/memberships?volunteer=me").then().body("items.teamId", contains(team.toString()));
        as(leader.token()).get("/memberships?team=" + team).then().statusCode(200);
        as(taking).get("/appointments?site=" + other + "&team=" + team).then().body("items.size()", equalTo(1));
        as(giving).delete(appointment).then().statusCode(403);
        as(taking).delete(appointment).then().statusCode(204);
        var told = toldAbout(Topics.TEAMS, team, "TeamTransferred").getLast();
        assertThat(told.json())
                .startsWith("{\"teamId\":\"" + team + "\",\"siteCode\":\"" + other + "\",\"by\"")
                .contains("\"role\":\"SITE_STAFF\",\"siteCode\":\"" + station + "\"");
    }

    @Test
    void handsNoTeamOverToASiteThatIsClosedOrHasItsName() {
        var closed = station();
        as(ADMIN).delete("/sites/" + closed).then().statusCode(204);
        var team = form("同名队", "VILLAGE", "CULTURE");
        var other = station();
        id(as(ADMIN).body(plan("同名队", "VILLAGE", "CULTURE", other)).post("/teams"));

        transfer(ADMIN, team, closed).statusCode(422).body("code", equalTo("SITE_UNKNOWN"));
        transfer(ADMIN, team, other).statusCode(409).body("code", equalTo("TEAM_EXISTS"));
        transfer(ADMIN, team, station).statusCode(200);

        asAnyone().get("/teams/" + team).then().header("ETag", startsWith("\"1-"));
    }

    @Test
    void findsTeamsByAPartOfTheirNameAndByWhatTheyDo() {
        var team = form("Ａ100%队", "SOCIAL", "EYE_CARE").toString();
        form("B队", "SOCIAL", "CULTURE");

        for (var query : List.of("q=a100", "q=0%队", "category=EYE_CARE", "q=队&category=EYE_CARE")) {
            asAnyone().get("/teams?site=" + station + "&" + query).then().body("items.id", contains(team));
        }
        for (var query : List.of("q=_1", "q=c", "category=TRAINING", "type=VILLAGE")) {
            asAnyone().get("/teams?site=" + station + "&" + query).then().body("items", empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/teams?q=%00", "/teams?q=%E3%80%80", "/teams?category=CHOIR", "/teams?q=%E2%80%AE"})
    void refusesWhatNoTeamIsFoundBy(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400);
    }

    private UUID form(String name, String type, String category) {
        return id(as(ADMIN).body(plan(name, type, category, station)).post("/teams"));
    }

    private static Map<String, Object> plan(String name, String type, String category, String site) {
        return Map.of("name", name, "type", type, "category", category, "siteCode", site);
    }

    private static ValidatableResponse edit(String token, UUID team, int edition, Map<String, Object> details) {
        return as(token)
                .header("If-Match", "\"" + edition + "\"")
                .body(details)
                .put("/teams/" + team)
                .then();
    }

    private static ValidatableResponse transfer(String token, UUID team, String site) {
        return as(token)
                .body(Map.of("siteCode", site))
                .put("/teams/" + team + "/site")
                .then();
    }
}
