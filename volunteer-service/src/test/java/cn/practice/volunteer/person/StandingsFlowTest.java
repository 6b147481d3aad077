package cn.practice.volunteer.person;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.District;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class StandingsFlowTest {

    @Test
    void tellsEachDecisionOnceWithARisingVersion() {
        var id = registered(aPerson(station()));
        var reason = Map.of("reasonCode", "MISCONDUCT");

        as(ADMIN).put("/volunteers/" + id + "/approval").then().statusCode(200).body("status", equalTo("APPROVED"));
        as(ADMIN).put("/volunteers/" + id + "/approval").then().statusCode(200);
        as(ADMIN).put("/volunteers/" + id + "/skills/LECTURER").then().body("grantedSkills", contains("LECTURER"));
        as(ADMIN).put("/volunteers/" + id + "/skills/LECTURER").then().statusCode(200);
        as(ADMIN).body(reason).put("/volunteers/" + id + "/suspension").then().body("status", equalTo("SUSPENDED"));
        as(ADMIN).delete("/volunteers/" + id + "/suspension").then().body("status", equalTo("APPROVED"));
        as(ADMIN).delete("/volunteers/" + id + "/skills/LECTURER").then().statusCode(204);

        var told = toldAbout(Topics.VOLUNTEERS, id, "SkillWithdrawn");
        assertThat(types(told))
                .containsExactly(
                        "VolunteerRegistered",
                        "VolunteerApproved",
                        "SkillGranted",
                        "VolunteerSuspended",
                        "VolunteerReinstated",
                        "SkillWithdrawn");
        assertThat(versions(told)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(told.get(3).json()).contains("MISCONDUCT", "\"lecturer\":true");
        assertThat(told.get(4).json()).contains("\"lecturer\":true");
    }

    @Test
    void refusesStepsThatTheStateDoesNotAllow() {
        var pending = registered(aPerson(station()));
        var approved = approved(aPerson(station()));

        as(ADMIN)
                .put("/volunteers/" + pending + "/skills/LECTURER")
                .then()
                .statusCode(409)
                .body("code", equalTo("VOLUNTEER_STATE"))
                .body("status", equalTo(409))
                .body("state", equalTo("PENDING"));
        as(ADMIN)
                .body(Map.of("reasonCode", "LATE"))
                .put("/volunteers/" + approved + "/rejection")
                .then()
                .statusCode(409);
    }

    @Test
    void letsNobodyApproveThemselves() {
        var site = station();
        var person = aPerson(site);
        var id = approved(person);
        District.appoint(District.asStaff(id, site));

        as(person.token())
                .put("/volunteers/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
    }

    @Test
    void keepsWhoActsForASiteOrTeamApproved() {
        var leader = aPerson(station());
        var id = approved(leader);
        var appointment = District.appoint(District.asLeader(id, District.team(station())));
        var suspension = "/volunteers/" + id + "/suspension";
        var reason = Map.of("reasonCode", "MISCONDUCT");

        as(ADMIN).body(reason).put(suspension).then().statusCode(409).body("code", equalTo("STILL_APPOINTED"));
        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);
        as(ADMIN).body(reason).put(suspension).then().statusCode(200);
    }

    @Test
    void leavesAnotherStationsVolunteersToItsOwnStaff() {
        var institute = institute();
        var here = open("STATION", institute);
        var there = open("STATION", institute);
        var id = registered(aPerson(here));

        as(staffOf(there)).put("/volunteers/" + id + "/approval").then().statusCode(403);
        as(staffOf(there)).get("/volunteers/" + id).then().statusCode(403);
        as(staffOf(institute)).put("/volunteers/" + id + "/approval").then().statusCode(200);
    }

    @Test
    void listsToEachCallerWhomTheyMaySee() {
        var institute = institute();
        var here = open("STATION", institute);
        var person = aPerson(here);
        var own = approved(person);
        var other = registered(aPerson(here));
        var elsewhere = registered(aPerson(open("STATION", institute)));
        var named = "/volunteers?id=" + own + "&id=" + other + "&id=" + elsewhere;

        as(person.token()).get(named).then().statusCode(200).body("items.id", contains(own.toString()));
        as(staffOf(here)).get(named).then().body("items.id", containsInAnyOrder(own.toString(), other.toString()));
        as(AUDITOR).get(named).then().body("items.size()", equalTo(3));
        as(staffOf(institute)).get("/volunteers").then().body("items.size()", equalTo(3));
        as(staffOf(institute))
                .get("/volunteers?site=" + here + "&status=PENDING")
                .then()
                .body("items.id", contains(other.toString()));
        as(ADMIN).get("/volunteers?skill=LECTURER&site=" + here).then().body("items", empty());
        as(staffOf(here)).get("/volunteers?site=" + institute).then().statusCode(403);
        as(person.token()).get("/volunteers").then().statusCode(403);
    }
}
