package cn.practice.volunteer.appointment;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AppointmentsFlowTest {

    @Test
    void givesAndTakesAnAppointedPersonsPowerAtOnce() {
        var station = station();
        var subject = UUID.randomUUID();
        var wish = Map.<String, Object>of("subject", subject, "role", "SITE_STAFF", "siteCode", station);
        var appointment = appoint(wish);
        as(ADMIN).body(wish).post("/appointments").then().statusCode(200).body("id", equalTo(appointment.toString()));
        as(Tokens.of(subject)).get("/volunteers?site=" + station).then().statusCode(200);

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);

        as(Tokens.of(subject)).get("/volunteers?site=" + station).then().statusCode(403);
        var told = toldAbout(Topics.APPOINTMENTS, subject, "AppointmentRevoked");
        assertThat(types(told)).containsExactly("Appointed", "AppointmentRevoked");
    }

    @Test
    void showsAnAppointmentInForceToWhoHoldsItAndToStaffOfItsSite() {
        var station = station();
        var team = team(station);
        var leader = UUID.randomUUID();
        var appointment = "/appointments/" + appoint(Map.of("subject", leader, "role", "TEAM_LEADER", "teamId", team));

        for (var token : List.of(Tokens.of(leader), staffOf(station), AUDITOR, ADMIN)) {
            as(token).get(appointment).then().statusCode(200).body("subject", equalTo(leader.toString()));
        }
        for (var token : List.of(leaderOf(team), staffOf(station()), Tokens.of(UUID.randomUUID()))) {
            as(token).get(appointment).then().statusCode(403);
        }
        as(ADMIN).delete(appointment).then().statusCode(204);
        as(ADMIN).get(appointment).then().statusCode(404);
    }

    @Test
    void listsOnesOwnAppointmentsOfASiteOrTeam() {
        var station = station();
        var team = team(station);
        var person = UUID.randomUUID();
        var staff = appoint(Map.of("subject", person, "role", "SITE_STAFF", "siteCode", station()))
                .toString();
        var leader = appoint(Map.of("subject", person, "role", "TEAM_LEADER", "teamId", team))
                .toString();

        var own = Tokens.of(person);
        as(own).get("/appointments?subject=me").then().body("items.id", contains(staff, leader));
        as(own).get("/appointments?subject=me&site=" + station).then().body("items.id", contains(leader));
        as(own).get("/appointments?subject=me&team=" + team).then().body("items.id", contains(leader));
    }

    @Test
    void letsStaffAppointLeadersBelowThemAndNoStaff() {
        var station = station();
        var staff = staffOf(station);

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
    void letsNobodyAppointThemselves() {
        var admin = UUID.randomUUID();

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
