package cn.practice.volunteer.person.enrolment;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.institute;
import static cn.practice.volunteer.District.open;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.Person.aPerson;
import static cn.practice.volunteer.Person.bornOn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.District;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class EnrolmentFlowTest {

    private static final Map<String, String> REASON = Map.of("reasonCode", "DUPLICATE");

    private final CivilTime time;

    @Inject
    EnrolmentFlowTest(CivilTime time) {
        this.time = time;
    }

    @Test
    void takesInSomebodyWithoutAnAccountWhoThenWaitsForApproval() {
        var station = station();

        enrol(staffOf(station), aPerson(station))
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/volunteers/[0-9a-f-]{36}"))
                .body("number", matchesPattern("V[0-9]{8}"))
                .body("status", equalTo("PENDING"))
                .body("phone", equalTo("138****0000"));
    }

    @Test
    void tellsWhoEnrolledThemAndOfNoAccount() {
        var institute = institute();
        var station = open("STATION", institute);
        var person = aPerson(station);

        var id = enrolled(staffOf(institute), person);

        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerEnrolled")
                        .getFirst()
                        .json())
                .contains("\"role\":\"SITE_STAFF\",\"siteCode\":\"" + institute + "\"")
                .doesNotContain(person.subject().toString(), person.document(), "13800000000")
                .containsOnlyOnce("\"subject\"");
    }

    @Test
    void leavesTheDecisionToSomebodyElse() {
        var station = station();
        var staff = staffOf(station);
        var id = enrolled(staff, aPerson(station));

        decide(staff, id, "approval").then().statusCode(403).body("code", equalTo("ENROLLED_BY_YOURSELF"));
        decide(staff, id, "rejection").then().statusCode(403).body("code", equalTo("ENROLLED_BY_YOURSELF"));
        decide(staffOf(station), id, "rejection").then().statusCode(200);
        decide(staff, id, "approval").then().statusCode(403).body("code", equalTo("ENROLLED_BY_YOURSELF"));
        decide(staffOf(station), id, "approval").then().statusCode(200).body("status", equalTo("APPROVED"));
        decide(staff, id, "suspension").then().statusCode(200).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void nobodyDecidesUnderAnotherRoleAboutWhomTheyEnrolled() {
        var station = station();
        var staff = District.fromElsewhere();
        var account = staff.subject();
        District.appoint(District.asStaff(District.approved(staff), station));
        var id = enrolled(Tokens.of(account), aPerson(station));

        decide(Tokens.of(account, "district-admin"), id, "approval").then().statusCode(403);
        decide(ADMIN, id, "approval").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"en, You enrolled this person", "zh-CN, 这名志愿者由您代为注册"})
    void saysWhoMayDecideInstead(String language, String detail) {
        var id = enrolled(ADMIN, aPerson(station()));

        given().auth()
                .oauth2(ADMIN)
                .header("Accept-Language", language)
                .put("/volunteers/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("detail", startsWith(detail));
    }

    @Test
    void whoeverBringsAKnownDocumentIsToldWhatEverybodyIs() {
        var station = station();
        var self = aPerson(station);
        approved(self);
        var staff = staffOf(station);

        var again = enrolled(staff, self);

        as(staff).get("/volunteers/" + again).then().statusCode(200).body("status", equalTo("PENDING"));
        as(staff).get("/claims").then().statusCode(200).body("items.size()", equalTo(0));
        decide(staffOf(station), again, "approval").then().statusCode(409).body("code", equalTo("CLAIM_OPEN"));
    }

    @Test
    void keepsTheRulesOfRegistration() {
        var station = station();
        var unborn = bornOn(station, time.today().plusDays(1));

        enrol(ADMIN, unborn).then().statusCode(400).body("code", equalTo("INVALID_FIELD"));
        enrol(ADMIN, aPerson(freshCode())).then().statusCode(422).body("code", equalTo("SITE_UNKNOWN"));
        enrol(ADMIN, aPerson(station).withDocument("321181199005170011"))
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_INVALID"));
        enrol(staffOf(station()), aPerson(station)).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void whoHasNoAccountIsLookedUpByStaffAloneAndJoinsATeamThroughThem() {
        var station = station();
        var id = enrolled(ADMIN, aPerson(station));
        decide(staffOf(station), id, "approval").then().statusCode(200);
        var somebody = aPerson(station).token();

        as(somebody).get("/volunteers/" + id).then().statusCode(403);
        as(somebody).get("/volunteers?id=" + id).then().statusCode(200).body("items.size()", equalTo(0));
        as(staffOf(station)).get("/volunteers?id=" + id).then().body("items.id", contains(id.toString()));
        as(staffOf(station))
                .body(Map.of("teamId", team(station), "volunteerId", id))
                .post("/memberships")
                .then()
                .statusCode(201);
    }

    @Test
    void hasALineInTheTrailAndNoneOfARefusal() {
        var station = station();
        var staff = District.fromElsewhere();
        var account = staff.subject();
        District.appoint(District.asStaff(District.approved(staff), station));
        var id = enrolled(Tokens.of(account), aPerson(station));

        decide(Tokens.of(account), id, "approval").then().statusCode(403);

        as(AUDITOR)
                .get("/audit-trail?actor=" + account)
                .then()
                .body("items.act", contains("VOLUNTEER_ENROLLED"))
                .body("items.subject", contains(id.toString()));
    }

    private static Response decide(String token, UUID id, String decision) {
        var request = as(token);
        return (decision.equals("approval") ? request : request.body(REASON)).put("/volunteers/" + id + "/" + decision);
    }

    private static Response enrol(String token, Person person) {
        return as(token).body(person.form()).post("/enrolments");
    }

    private static UUID enrolled(String token, Person person) {
        return id(enrol(token, person));
    }
}
