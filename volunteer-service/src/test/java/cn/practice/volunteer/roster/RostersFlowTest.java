package cn.practice.volunteer.roster;

import static cn.practice.volunteer.Activities.attendance;
import static cn.practice.volunteer.Activities.known;
import static cn.practice.volunteer.Activities.published;
import static cn.practice.volunteer.Activities.signUp;
import static cn.practice.volunteer.Activities.signedUp;
import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.volunteer.District;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RostersFlowTest {

    private static final String NAME = "测试甲";
    private static final String SERVICE = "{\"kind\":\"SERVICE\"}";

    private String site = "";
    private UUID team = new UUID(0, 0);

    @BeforeEach
    void district() {
        site = station();
        team = team(site);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    @Test
    void showsTheLeaderWhoHasAPlaceByName() {
        var volunteer = approved(aPerson(site));
        var shift = published(site, team, tomorrow());
        signedUp(shift, volunteer, 1);
        known(shift, 1);

        var roster = as(leaderOf(team)).get("/rosters/" + shift.shift());

        roster.then()
                .statusCode(200)
                .body("title", equalTo("理论宣讲进村"))
                .body("items.name", contains(startsWith(NAME)))
                .body("items.state", contains("CONFIRMED"))
                .body("items.volunteerId", contains(volunteer.toString()))
                .body("items[0].phone", equalTo("138****0000"));
        assertThat(roster.asString()).doesNotContain("13800000000");
    }

    @Test
    void letsTheLeaderSeeThePhoneOfWhoIsInTheShiftForAReasonAndNoDocument() {
        var volunteer = approved(aPerson(site));
        var shift = published(site, team, tomorrow());
        signedUp(shift, volunteer, 1);
        known(shift, 1);
        var leader = leaderOf(team);

        unmask(leader, volunteer, "PHONE").then().statusCode(201).body("value", equalTo("13800000000"));
        unmask(leader, volunteer, "DOCUMENT").then().statusCode(403);
        unmask(leaderOf(team(site)), volunteer, "PHONE").then().statusCode(403);
    }

    private static Response unmask(String token, UUID volunteer, String field) {
        return as(token)
                .body(Map.of("field", field, "reasonCode", "CONTACT"))
                .post("/volunteers/" + volunteer + "/unmaskings");
    }

    @Test
    void showsWhoCameByTheirAttendance() {
        var came = approved(aPerson(site));
        var walkedIn = approved(aPerson(site));
        var waits = approved(aPerson(site));
        var left = approved(aPerson(site));
        var shift = published(site, team, tomorrow());
        signedUp(shift, came, 1);
        signUp(shift, Ids.next(), waits, "SignUpWaitlisted", 2, SERVICE);
        var withdrawn = signedUp(shift, left, 3);
        signUp(shift, withdrawn, left, "SignUpWithdrawn", 4, SERVICE);
        attendance(shift, Ids.next(), came, "CheckedIn", 1);
        attendance(shift, Ids.next(), walkedIn, "CheckedIn", 1);

        var states = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> as(ADMIN).get("/rosters/" + shift.shift()),
                        it -> it.asString().split("CHECKED_IN", -1).length == 3
                                && it.jsonPath().getList("items").size() == 3);

        states.then()
                .body("items.volunteerId", containsInAnyOrder(came.toString(), walkedIn.toString(), waits.toString()))
                .body("items.find { it.volunteerId == '" + waits + "' }.state", equalTo("WAITLISTED"));
    }

    @Test
    void showsWhoWasThereNoLongerOnceItWasTakenBack() {
        var volunteer = approved(aPerson(site));
        var shift = published(site, team, tomorrow());
        var attendance = Ids.next();
        attendance(shift, attendance, volunteer, "CheckedIn", 1);
        known(shift, 1);

        attendance(shift, attendance, volunteer, "AttendanceReversed", 2);

        known(shift, 0);
    }

    @Test
    void isForWhoIsInChargeStaffAndAdministratorsAlone() {
        var inCharge = aPerson(station());
        var stranger = aPerson(site);
        approved(stranger);
        var shift = known(published(site, team, tomorrow(), approved(inCharge)), 0);
        var path = "/rosters/" + shift.shift();

        assertThat(as(inCharge.token()).get(path).statusCode()).isEqualTo(200);
        assertThat(as(staffOf(site)).get(path).statusCode()).isEqualTo(200);
        assertThat(as(staffOf(station())).get(path).statusCode()).isEqualTo(403);
        assertThat(as(leaderOf(team(site))).get(path).statusCode()).isEqualTo(403);
        assertThat(as(stranger.token()).get(path).statusCode()).isEqualTo(403);
        assertThat(as(AUDITOR).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void isForNobodyInChargeWhileTheyAreSuspended() {
        var inCharge = aPerson(site);
        var id = approved(inCharge);
        var shift = known(published(site, team, tomorrow(), id), 0);

        as(ADMIN).body(Map.of("reasonCode", "MISCONDUCT")).put("/volunteers/" + id + "/suspension");

        assertThat(as(inCharge.token()).get("/rosters/" + shift.shift()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isForALeaderNoLongerOnceTheyAreRevoked() {
        var leader = fromElsewhere();
        var appointment = appoint(District.asLeader(approved(leader), team));
        var shift = known(published(site, team, tomorrow()), 0);

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);

        assertThat(as(leader.token()).get("/rosters/" + shift.shift()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void closesThirtyDaysAfterTheShiftHasEnded() {
        var open = known(published(site, team, daysAgo(29)), 0);
        var closed = published(site, team, daysAgo(31));
        known(published(site, team, tomorrow()), 0);

        var answer = await().until(() -> as(ADMIN).get("/rosters/" + closed.shift()), it -> it.statusCode() != 409);

        answer.then().statusCode(410).body("code", equalTo("ROSTER_CLOSED"));
        as(ADMIN).get("/rosters/" + open.shift()).then().statusCode(200);
    }

    @Test
    void saysOfAShiftThatNobodyToldOfThatItIsNotKnown() {
        as(ADMIN).get("/rosters/" + Ids.next()).then().statusCode(409).body("code", equalTo("NOT_YET_KNOWN"));
        as(ADMIN).get("/rosters/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void goesByPages() {
        var shift = published(site, team, tomorrow());
        var people = Stream.generate(() -> approved(aPerson(site))).limit(3).toList();
        for (int i = 0; i < people.size(); i++) {
            signedUp(shift, people.get(i), i + 1);
        }
        known(shift, 3);

        var first = as(ADMIN).queryParam("limit", 2).get("/rosters/" + shift.shift());

        first.then().body("items", hasSize(2));
        as(ADMIN)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/rosters/" + shift.shift())
                .then()
                .body("items.volunteerId", contains(people.get(2).toString()))
                .body("next", nullValue());
    }

    @Test
    void namesPeopleOfTheRosterByTheirIds() {
        var volunteer = approved(aPerson(station()));
        var stranger = approved(aPerson(station()));
        var shift = published(site, team, tomorrow());
        signedUp(shift, volunteer, 1);
        known(shift, 1);

        var named = as(leaderOf(team)).queryParam("id", volunteer, stranger).get("/volunteers");

        named.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", startsWith(NAME))
                .body("items[0].phone", equalTo("138****0000"))
                .body("items[0].birthDate", nullValue())
                .body("items[0].documentNumber", nullValue())
                .body("items[0].siteCode", nullValue());
    }

    @Test
    void namesNobodyOfARosterThatIsClosed() {
        var volunteer = approved(aPerson(station()));
        var shift = published(site, team, daysAgo(31));
        signedUp(shift, volunteer, 1);
        await().until(() -> as(ADMIN).get("/rosters/" + shift.shift()).statusCode() == 410);

        as(leaderOf(team)).queryParam("id", volunteer).get("/volunteers").then().body("items", hasSize(0));
    }

    @Test
    void namesTheMembersOfATeamToItsLeaderAlone() {
        var member = approved(aPerson(station()));
        as(ADMIN)
                .body(Map.of("teamId", team, "volunteerId", member))
                .post("/memberships")
                .then()
                .statusCode(201);

        as(leaderOf(team)).queryParam("id", member).get("/volunteers").then().body("items", hasSize(1));
        as(leaderOf(team(site)))
                .queryParam("id", member)
                .get("/volunteers")
                .then()
                .body("items", hasSize(0));
        var somebody = aPerson(site);
        registered(somebody);
        as(somebody.token()).queryParam("id", member).get("/volunteers").then().body("items", hasSize(0));
    }
}
