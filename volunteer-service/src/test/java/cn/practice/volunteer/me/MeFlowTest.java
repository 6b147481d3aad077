package cn.practice.volunteer.me;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.time.CivilTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class MeFlowTest {

    private final CivilTime time;

    @Inject
    MeFlowTest(CivilTime time) {
        this.time = time;
    }

    @Test
    void answersAnAccountThatIsRegisteredAsNobody() {
        var subject = UUID.randomUUID();

        as(Tokens.of(subject))
                .get("/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .body("subject", equalTo(subject.toString()))
                .body("roles", empty())
                .body("volunteer", nullValue())
                .body("appointments", empty())
                .body("memberships", empty());
    }

    @Test
    void saysAsWhatSomebodyActsAndWhereTheyBelongByName() {
        var station = station();
        var team = team(station);
        var person = aPerson(station);
        var volunteer = approved(person);
        var office = station();
        appoint(asLeader(volunteer, team));
        appoint(asStaff(volunteer, office));
        as(person.token()).body(Map.of("teamId", team)).post("/memberships");
        var teamName = as(ADMIN).get("/teams/" + team).jsonPath().getString("name");

        as(person.token())
                .get("/me")
                .then()
                .body("roles", contains("SITE_STAFF", "TEAM_LEADER"))
                .body("volunteer.id", equalTo(volunteer.toString()))
                .body("volunteer.name", equalTo(person.name()))
                .body("appointments.role", contains("TEAM_LEADER", "SITE_STAFF"))
                .body("appointments[0].teamName", equalTo(teamName))
                .body("appointments[1].siteName", equalTo("站点" + office))
                .body("appointments[1].volunteerName", equalTo(person.name()))
                .body("memberships[0].teamName", equalTo(teamName))
                .body("memberships[0].state", equalTo("PENDING"));
    }

    @Test
    void saysNothingOfAnAppointmentThatIsYetToBegin() {
        var person = aPerson(station());
        var wish = new HashMap<>(asStaff(approved(person), station()));
        wish.put("fromDay", time.today().plusDays(1).toString());
        appoint(wish);

        as(person.token()).get("/me").then().body("roles", empty()).body("appointments", empty());
    }

    @Test
    void saysWhatTheProviderSays() {
        as(ADMIN).get("/me").then().body("roles", contains("DISTRICT_ADMIN"));
        as(AUDITOR).get("/me").then().body("roles", contains("AUDITOR"));
    }

    @Test
    void countsTheNoticesThatAreYetToBeRead() {
        var person = aPerson(station());
        approved(person);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(person.token()).get("/me").jsonPath().getInt("unread") == 1);
    }

    @Test
    void showsARegistrationThatIsYetToBeDecided() {
        var person = aPerson(station());
        registered(person);

        as(person.token()).get("/me").then().body("volunteer.status", equalTo("PENDING"));
    }
}
