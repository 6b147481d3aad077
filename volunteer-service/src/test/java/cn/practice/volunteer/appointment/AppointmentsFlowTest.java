package cn.practice.volunteer.appointment;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
