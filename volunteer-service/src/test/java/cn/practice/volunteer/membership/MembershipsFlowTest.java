package cn.practice.volunteer.membership;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void showsAMembershipToItsVolunteerAndToThoseOverItAlone() {
        var station = station();
        var team = team(station);
        var person = aPerson(station);
        approved(person);
        var membership = "/memberships/"
                + id(as(person.token()).body(Map.of("teamId", team)).post("/memberships"));

        for (var token : List.of(person.token(), leaderOf(team), staffOf(station), AUDITOR, ADMIN)) {
            as(token).get(membership).then().statusCode(200).body("state", equalTo("PENDING"));
        }
        for (var token : List.of(aPerson(station).token(), leaderOf(team(station)), staffOf(station()))) {
            as(token).get(membership).then().statusCode(403);
        }
        as(ADMIN).delete("/teams/" + team).then().statusCode(204);
        as(person.token()).get(membership).then().statusCode(200).body("state", equalTo("ENDED"));
        as(ADMIN).get("/memberships/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"en, The registration of this volunteer is not approved", "zh-CN, 这名志愿者的注册尚未通过审核"})
    void saysToALeaderThatTheOtherIsNotApproved(String language, String detail) {
        var station = station();
        var team = team(station);

        given().auth()
                .oauth2(leaderOf(team))
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of("teamId", team, "volunteerId", registered(aPerson(station))))
                .post("/memberships")
                .then()
                .statusCode(409)
                .body("code", equalTo("MEMBER_NOT_APPROVED"))
                .body("state", equalTo("PENDING"))
                .body("detail", allOf(startsWith(detail), not(containsString("您"))));
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
