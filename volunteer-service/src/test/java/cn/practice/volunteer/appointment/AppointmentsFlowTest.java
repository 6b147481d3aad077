package cn.practice.volunteer.appointment;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AppointmentsFlowTest {

    @Test
    void givesAndTakesAnAppointedPersonsPowerAtOnce() {
        var station = station();
        var person = fromElsewhere();
        var volunteer = approved(person);
        var wish = asStaff(volunteer, station);
        var appointment = appoint(wish);
        as(ADMIN).body(wish).post("/appointments").then().statusCode(200).body("id", equalTo(appointment.toString()));
        as(person.token()).get("/volunteers?site=" + station).then().statusCode(200);

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);

        as(person.token()).get("/volunteers?site=" + station).then().statusCode(403);
        var told = toldAbout(Topics.APPOINTMENTS, person.subject(), "AppointmentRevoked");
        assertThat(types(told)).containsExactly("Appointed", "AppointmentRevoked");
        assertThat(told.getFirst().json())
                .contains("\"volunteerId\":\"" + volunteer + "\"")
                .contains("\"role\":\"DISTRICT_ADMIN\"");
    }

    @Test
    void showsAnAppointmentInForceToWhoHoldsItAndToStaffOfItsSite() {
        var station = station();
        var team = team(station);
        var leader = fromElsewhere();
        var volunteer = approved(leader).toString();
        var appointment = "/appointments/" + appoint(asLeader(UUID.fromString(volunteer), team));

        for (var token : List.of(leader.token(), staffOf(station), AUDITOR, ADMIN)) {
            as(token)
                    .get(appointment)
                    .then()
                    .statusCode(200)
                    .body("volunteerId", equalTo(volunteer))
                    .body("subject", equalTo(leader.subject().toString()))
                    .body("appointedBy", notNullValue());
        }
        for (var token : List.of(leaderOf(team), staffOf(station()), Tokens.of(UUID.randomUUID()))) {
            as(token).get(appointment).then().statusCode(403);
        }
        as(ADMIN).delete(appointment).then().statusCode(204);
        as(ADMIN).get(appointment).then().statusCode(404);
    }

    @Test
    void listsOnesOwnAppointmentsOfASiteOrTeamAndThoseOfAVolunteer() {
        var station = station();
        var team = team(station);
        var person = fromElsewhere();
        var volunteer = approved(person);
        var staff = appoint(asStaff(volunteer, station())).toString();
        var leader = appoint(asLeader(volunteer, team)).toString();

        var own = person.token();
        as(own).get("/appointments?subject=me").then().body("items.id", contains(staff, leader));
        as(own).get("/appointments?subject=me&site=" + station).then().body("items.id", contains(leader));
        as(own).get("/appointments?subject=me&team=" + team).then().body("items.id", contains(leader));
        as(ADMIN).get("/appointments?volunteer=" + volunteer).then().body("items.id", contains(staff, leader));
        as(staffOf(station)).get("/appointments?volunteer=" + volunteer).then().body("items.id", contains(leader));
    }

    @Test
    void letsStaffAppointLeadersBelowThemAndNoStaff() {
        var station = station();
        var staff = staffOf(station);
        var volunteer = approved(fromElsewhere());

        appointing(staff, asLeader(volunteer, team(station))).statusCode(201);
        appointing(staff, asLeader(volunteer, team(station()))).statusCode(403);
        appointing(staff, asStaff(volunteer, station)).statusCode(403);
    }

    @Test
    void letsNobodyAppointThemselves() {
        var person = fromElsewhere();
        var wish = asStaff(approved(person), station());

        appointing(Tokens.of(person.subject(), "district-admin"), wish)
                .statusCode(403)
                .body("code", equalTo("SELF_APPOINTMENT"));
    }

    @Test
    void appointsApprovedVolunteersAlone() {
        var station = station();
        var pending = registered(fromElsewhere());
        var suspended = approved(fromElsewhere());
        as(ADMIN).body(Map.of("reasonCode", "MISCONDUCT")).put("/volunteers/" + suspended + "/suspension");

        appointing(ADMIN, asStaff(UUID.randomUUID(), station))
                .statusCode(422)
                .body("code", equalTo("VOLUNTEER_UNKNOWN"));
        for (var volunteer : List.of(pending, suspended)) {
            appointing(ADMIN, asStaff(volunteer, station))
                    .statusCode(409)
                    .body("code", equalTo("APPOINTEE_NOT_APPROVED"));
        }
    }

    /** Whichever comes first, the other is refused: nobody suspended acts for anything. */
    @RepeatedTest(10)
    void neverHasASuspensionAndAnAppointmentMeetEachOther() throws InterruptedException, ExecutionException {
        var volunteer = approved(fromElsewhere());
        var wish = asStaff(volunteer, station());
        var reason = Map.of("reasonCode", "MISCONDUCT");

        try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var appointed = offices.submit(
                    () -> as(ADMIN).body(wish).post("/appointments").statusCode());
            var suspended = offices.submit(() -> as(ADMIN)
                    .body(reason)
                    .put("/volunteers/" + volunteer + "/suspension")
                    .statusCode());

            assertThat(List.of(appointed.get(), suspended.get()))
                    .containsAnyOf(201, 200)
                    .containsOnlyOnce(409);
        }
    }

    @Test
    void appointsNobodyWhoCannotSignIn() {
        var station = station();
        var enrolled = id(as(ADMIN).body(fromElsewhere().form()).post("/enrolments"));
        as(staffOf(siteOf(enrolled)))
                .put("/volunteers/" + enrolled + "/approval")
                .then()
                .statusCode(200);

        appointing(ADMIN, asStaff(enrolled, station))
                .statusCode(409)
                .body("code", equalTo("APPOINTEE_WITHOUT_ACCOUNT"));
    }

    private static String siteOf(UUID volunteer) {
        return as(ADMIN).get("/volunteers/" + volunteer).jsonPath().getString("siteCode");
    }

    @Test
    void refusesAnAppointmentThatDoesNotFitItsRole() {
        appointing(ADMIN, Map.of("volunteerId", UUID.randomUUID(), "role", "SITE_STAFF", "teamId", UUID.randomUUID()))
                .statusCode(400)
                .body("field", equalTo("siteCode"));
    }

    private static ValidatableResponse appointing(String token, Map<String, Object> wish) {
        return as(token).body(wish).post("/appointments").then();
    }
}
