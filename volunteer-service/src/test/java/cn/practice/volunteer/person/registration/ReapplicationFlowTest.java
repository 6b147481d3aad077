package cn.practice.volunteer.person.registration;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.embedded.Platform;
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

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReapplicationFlowTest {

    private final CivilTime time;

    @Inject
    ReapplicationFlowTest(CivilTime time) {
        this.time = time;
    }

    @Test
    void showsThePersonWhyTheyWereRejectedUntilTheyApplyAgain() {
        var person = aPerson(station());
        var id = rejected(person);

        as(person.token())
                .get("/volunteers/me")
                .then()
                .body("rejection.reasonCode", equalTo("DOCUMENT_UNREADABLE"))
                .body("rejection.day", equalTo(time.today().toString()));
        mend(person.token(), id, person)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("rejection", nullValue());
        as(ADMIN).put("/volunteers/" + id + "/approval").then().statusCode(200);
    }

    @Test
    void tellsThatARejectedRegistrationWasSentAgain() {
        var person = aPerson(station());
        var id = rejected(person);

        mend(person.token(), id, person).then().statusCode(200);

        assertThat(types(toldAbout(Topics.VOLUNTEERS, id, "VolunteerReapplied")))
                .containsExactly("VolunteerRegistered", "VolunteerRejected", "VolunteerReapplied");
    }

    @Test
    void whatStillWaitsIsMendedToo() {
        var person = aPerson(station());
        var id = registered(person);
        var elsewhere = station();
        var form = person.form();
        form.put("siteCode", elsewhere);
        form.put("phone", "13900000001");

        as(person.token())
                .body(form)
                .put("/volunteers/" + id + "/registration")
                .then()
                .statusCode(200)
                .body("siteCode", equalTo(elsewhere))
                .body("phone", equalTo("139****0001"));

        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerMoved").getLast().json())
                .contains(elsewhere, "\"registered\":false")
                .doesNotContain("0001\"");
        as(person.token())
                .get("/volunteers/" + id + "/changes")
                .then()
                .body("items.by", contains("SELF"))
                .body("items[0].fields", contains("PHONE", "SITE"));
    }

    @Test
    void whoIsApprovedMendsNoRegistration() {
        var person = aPerson(station());
        var id = approved(person);

        mend(person.token(), id, person).then().statusCode(409).body("code", equalTo("VOLUNTEER_STATE"));
    }

    @Test
    void nobodyMendsTheRegistrationOfSomebodyElse() {
        var station = station();
        var person = aPerson(station);
        var id = rejected(person);

        for (var token : new String[] {aPerson(station).token(), staffOf(station), ADMIN, AUDITOR}) {
            mend(token, id, person).then().statusCode(403);
        }
    }

    @Test
    void whoeverEnrolledSomebodyMendsItForThemAndStillDoesNotDecide() {
        var station = station();
        var staff = staffOf(station);
        var person = aPerson(station);
        var id = id(as(staff).body(person.form()).post("/enrolments"));
        as(staffOf(station)).body(Map.of("reasonCode", "UNREADABLE")).put("/volunteers/" + id + "/rejection");

        mend(staffOf(station), id, person).then().statusCode(403);
        mend(staff, id, person.withDocument(aPerson("").document()))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"));

        as(staff).put("/volunteers/" + id + "/approval").then().statusCode(403);
        as(AUDITOR)
                .get("/audit-trail?act=REGISTRATION_MENDED&subject=" + id)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void whoeverEnrolledSomebodyMovesThemToNoSiteThatIsNotTheirs() {
        var station = station();
        var staff = staffOf(station);
        var person = aPerson(station);
        var id = id(as(staff).body(person.form()).post("/enrolments"));
        var form = person.form();
        form.put("siteCode", station());

        as(staff).body(form).put("/volunteers/" + id + "/registration").then().statusCode(403);
    }

    @Test
    void aDocumentThatSomebodyTookMeanwhileIsClaimed() {
        var station = station();
        var person = aPerson(station);
        var id = rejected(person);
        approved(aPerson(station).withDocument(person.document()));

        mend(person.token(), id, person).then().statusCode(200).body("status", equalTo("PENDING"));

        as(ADMIN).put("/volunteers/" + id + "/approval").then().statusCode(409).body("code", equalTo("CLAIM_OPEN"));
    }

    @Test
    void keepsTheRulesOfRegistration() {
        var person = aPerson(station());
        var id = rejected(person);

        mend(person.token(), id, person.withDocument("321181199005170011"))
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_INVALID"));
        var form = person.form();
        form.put("siteCode", District.freshCode());
        as(person.token())
                .body(form)
                .put("/volunteers/" + id + "/registration")
                .then()
                .statusCode(422)
                .body("code", equalTo("SITE_UNKNOWN"));
        as(person.token()).get("/volunteers/me").then().body("status", equalTo("REJECTED"));
    }

    private static UUID rejected(Person person) {
        var id = registered(person);
        as(ADMIN)
                .body(Map.of("reasonCode", "DOCUMENT_UNREADABLE"))
                .put("/volunteers/" + id + "/rejection")
                .then()
                .statusCode(200);
        return id;
    }

    private static Response mend(String token, UUID id, Person person) {
        return as(token).body(person.form()).put("/volunteers/" + id + "/registration");
    }
}
