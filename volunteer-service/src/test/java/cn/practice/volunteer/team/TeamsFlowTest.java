package cn.practice.volunteer.team;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamsFlowTest {

    @Test
    void formsATeamOnceByNameAndListsItForTheSubtree() {
        var institute = institute();
        var station = open("STATION", institute);
        var plan = Map.of("name", "移风易俗队", "type", "VILLAGE", "siteCode", station);

        var id = id(as(staffOf(institute)).body(plan).post("/teams"));

        as(ADMIN).body(plan).post("/teams").then().statusCode(409).body("code", equalTo("TEAM_EXISTS"));
        asAnyone().get("/teams?type=VILLAGE&site=" + institute).then().body("items.id", contains(id.toString()));
        asAnyone().get("/teams?type=DEPARTMENT&site=" + institute).then().body("items", empty());
        toldAbout(Topics.TEAMS, id, "TeamFormed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAFÉ Ａ 队", "cafe\u0301 a 队", "  café\u3000Ａ  队 ", "Café\u00a0a 队", "ＣＡＦＥ\u0301 a 队"})
    void formsNoTeamThatIsCalledAsAnotherButForCaseWidthAndSpaces(String name) {
        var station = station();
        var first = new HashMap<String, Object>(Map.of("name", "Café A 队", "type", "VILLAGE", "siteCode", station));
        as(ADMIN).body(first).post("/teams").then().statusCode(201);

        first.put("name", name);

        as(ADMIN).body(first).post("/teams").then().statusCode(409).body("code", equalTo("TEAM_EXISTS"));
        first.put("siteCode", station());
        as(ADMIN).body(first).post("/teams").then().statusCode(201);
    }

    @Test
    void refusesStaffOfAnotherStation() {
        var institute = institute();
        var plan = Map.of("name", "队", "type", "VILLAGE", "siteCode", open("STATION", institute));

        as(staffOf(open("STATION", institute))).body(plan).post("/teams").then().statusCode(403);
    }

    @Test
    void endsMembershipsAndLeadersWithTheTeam() {
        var station = station();
        var team = team(station);
        var person = aPerson(station);
        var volunteer = approved(person);
        as(ADMIN).body(Map.of("teamId", team, "volunteerId", volunteer)).post("/memberships");
        var leader = fromElsewhere();
        appoint(asLeader(approved(leader), team));

        as(staffOf(station)).delete("/teams/" + team).then().statusCode(204);

        as(person.token()).get("/memberships?volunteer=me").then().body("items", empty());
        as(person.token()).get("/memberships?volunteer=me&state=ENDED").then().body("items.size()", equalTo(1));
        as(leader.token()).get("/appointments?subject=me").then().body("items", empty());
        toldAbout(Topics.TEAMS, team, "TeamDisbanded");
        var told = toldAbout(Topics.APPOINTMENTS, leader.subject(), "AppointmentRevoked");
        assertThat(versions(told)).containsExactly("1", "2");
    }
}
