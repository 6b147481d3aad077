package cn.practice.volunteer.membership;

import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class MembershipsFlowTest {

    @Test
    void takesAMemberByRequestAndApproval() {
        var station = station();
        var team = team(station);
        var person = aPerson(station);
        approved(person);
        var wish = Map.of("teamId", team);

        var request = id(as(person.token()).body(wish).post("/memberships"));
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
        var station = station();
        var team = team(station);
        var volunteer = approved(aPerson(station));
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
        var station = station();
        var team = team(station);
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
}
