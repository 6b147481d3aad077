package cn.practice.volunteer;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams, their members and the appointed. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamsTest {

    @Test
    void formsATeamOnceByNameAndListsItForTheSubtree() {
        String institute = institute();
        String station = open("STATION", institute);
        var plan = Map.of("name", "移风易俗队", "type", "VILLAGE", "siteCode", station);

        UUID id = id(as(staffOf(institute)).body(plan).post("/teams"));

        as(ADMIN).body(plan).post("/teams").then().statusCode(409).body("code", equalTo("TEAM_EXISTS"));
        asAnyone().get("/teams?type=VILLAGE&site=" + institute).then().body("items.id", contains(id.toString()));
        asAnyone().get("/teams?type=DEPARTMENT&site=" + institute).then().body("items", empty());
        toldAbout(Topics.TEAMS, id, "TeamFormed");
    }

    @Test
    void refusesStaffOfAnotherStation() {
        String institute = institute();
        var plan = Map.of("name", "队", "type", "VILLAGE", "siteCode", open("STATION", institute));

        as(staffOf(open("STATION", institute))).body(plan).post("/teams").then().statusCode(403);
    }

    @Test
    void takesAMemberByRequestAndApproval() {
        String station = station();
        UUID team = team(station);
        var person = aPerson(station);
        approved(person);
        var wish = Map.of("teamId", team);

        UUID request = id(as(person.token()).body(wish).post("/memberships"));
        as(person.token())
                .body(wish)
                .post("/memberships")
                .then()
                .statusCode(200)
                .body("id", equalTo(request.toString()));
        as(person.token()).put("/memberships/" + request + "/approval").then().statusCode(403);
        as(leaderOf(team))
                .put("/memberships/" + request + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        as(person.token()).get("/memberships?volunteer=me").then().body("items.id", contains(request.toString()));
        as(person.token()).delete("/memberships/" + request).then().statusCode(204);
        as(person.token()).delete("/memberships/" + request).then().statusCode(404);

        var told = toldAbout(Topics.TEAMS, team, "MemberLeft");
        assertThat(types(told)).containsExactly("TeamFormed", "MemberJoined", "MemberLeft");
        assertThat(versions(told)).containsExactly("1", "2", "3");
    }

    @Test
    void addsAMemberAtOnceByTheLeaderOfThatTeamAlone() {
        String station = station();
        UUID team = team(station);
        UUID volunteer = approved(aPerson(station));
        var wish = Map.of("teamId", team, "volunteerId", volunteer);

        as(leaderOf(team(station))).body(wish).post("/memberships").then().statusCode(403);
        as(leaderOf(team))
                .body(wish)
                .post("/memberships")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    void takesNobodyWhoIsNotApprovedOrNotRegistered() {
        String station = station();
        UUID team = team(station);
        var pending = aPerson(station);
        registered(pending);

        as(pending.token())
                .body(Map.of("teamId", team))
                .post("/memberships")
                .then()
                .statusCode(403)
                .body("code", equalTo("VOLUNTEER_NOT_APPROVED"));
        as(aPerson(station).token())
                .body(Map.of("teamId", team))
                .post("/memberships")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_REGISTERED"));
    }

    @Test
    void endsMembershipsAndLeadersWithTheTeam() {
        String station = station();
        UUID team = team(station);
        var person = aPerson(station);
        UUID volunteer = approved(person);
        as(ADMIN).body(Map.of("teamId", team, "volunteerId", volunteer)).post("/memberships");
        UUID leader = UUID.randomUUID();
        appoint(Map.of("subject", leader, "role", "TEAM_LEADER", "teamId", team));

        as(staffOf(station)).delete("/teams/" + team).then().statusCode(204);

        as(person.token()).get("/memberships?volunteer=me").then().body("items", empty());
        as(person.token()).get("/memberships?volunteer=me&state=ENDED").then().body("items.size()", equalTo(1));
        as(Tokens.of(leader)).get("/appointments?subject=me").then().body("items", empty());
        toldAbout(Topics.TEAMS, team, "TeamDisbanded");
        var told = toldAbout(Topics.APPOINTMENTS, leader, "AppointmentRevoked");
        assertThat(versions(told)).containsExactly("1", "2");
    }

    @Test
    void givesAndTakesAnAppointedPersonsPowerAtOnce() {
        String station = station();
        UUID subject = UUID.randomUUID();
        var wish = Map.<String, Object>of("subject", subject, "role", "SITE_STAFF", "siteCode", station);
        UUID appointment = appoint(wish);
        as(ADMIN).body(wish).post("/appointments").then().statusCode(200).body("id", equalTo(appointment.toString()));
        as(Tokens.of(subject)).get("/volunteers?site=" + station).then().statusCode(200);

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);

        as(Tokens.of(subject)).get("/volunteers?site=" + station).then().statusCode(403);
        var told = toldAbout(Topics.APPOINTMENTS, subject, "AppointmentRevoked");
        assertThat(types(told)).containsExactly("Appointed", "AppointmentRevoked");
    }

    @Test
    void letsStaffAppointLeadersBelowThemAndNoStaff() {
        String station = station();
        String staff = staffOf(station);

        as(staff)
                .body(Map.of("subject", UUID.randomUUID(), "role", "TEAM_LEADER", "teamId", team(station)))
                .post("/appointments")
                .then()
                .statusCode(201);
        as(staff)
                .body(Map.of("subject", UUID.randomUUID(), "role", "TEAM_LEADER", "teamId", team(station())))
                .post("/appointments")
                .then()
                .statusCode(403);
        as(staff)
                .body(Map.of("subject", UUID.randomUUID(), "role", "SITE_STAFF", "siteCode", station))
                .post("/appointments")
                .then()
                .statusCode(403);
    }

    @Test
    void appointsNobodyByHimself() {
        UUID admin = UUID.randomUUID();

        as(Tokens.of(admin, "district-admin"))
                .body(Map.of("subject", admin, "role", "SITE_STAFF", "siteCode", station()))
                .post("/appointments")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPOINTMENT"));
    }

    @Test
    void refusesAnAppointmentThatDoesNotFitItsRole() {
        as(ADMIN)
                .body(Map.of("subject", UUID.randomUUID(), "role", "SITE_STAFF", "teamId", team(station())))
                .post("/appointments")
                .then()
                .statusCode(400)
                .body("field", equalTo("siteCode"));
    }
}
