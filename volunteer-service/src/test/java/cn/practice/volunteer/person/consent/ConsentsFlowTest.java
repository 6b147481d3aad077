package cn.practice.volunteer.person.consent;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.Person.bornOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ConsentsFlowTest {

    private static final String GUARDIAN = "监护人甲";

    private final CivilTime time;
    private final Sql sql;

    private String station = "";
    private String staff = "";

    @Inject
    ConsentsFlowTest(CivilTime time, Sql sql) {
        this.time = time;
        this.sql = sql;
    }

    @BeforeEach
    void aStationHasStaff() {
        station = station();
        staff = staffOf(station);
    }

    @ParameterizedTest
    @CsvSource({"7", "14", "17"})
    void nobodyUnder18IsApprovedWithoutAConsent(int years) {
        var id = registered(bornOn(station, time.today().minusYears(years)));

        approve(id).then().statusCode(422).body("code", equalTo("GUARDIAN_CONSENT"));
        consent(id).then().statusCode(200).body("guardianName", equalTo(GUARDIAN));
        approve(id).then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void theBirthdayDecidesAndNotTheMonthThatOthersAreTold() {
        var birthday = time.today().minusYears(18);
        var older = registered(bornOn(station, birthday));
        var younger = registered(bornOn(station, birthday.plusDays(1)));

        approve(older).then().statusCode(200);
        approve(younger).then().statusCode(422);
        consent(older).then().statusCode(409).body("code", equalTo("OF_AGE"));
    }

    @Test
    void aWithdrawnConsentSuspendsWhoeverServedOnItsGround() {
        var id = consented();
        approve(id).then().statusCode(200);

        withdraw(id).then().statusCode(204);

        as(staff).get("/volunteers/" + id).then().body("status", equalTo("SUSPENDED"));
        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerSuspended")
                        .getLast()
                        .json())
                .contains("CONSENT_WITHDRAWN");
        as(staff).get(path(id)).then().statusCode(404);
        withdraw(id).then().statusCode(404);
        as(staff).delete("/volunteers/" + id + "/suspension").then().statusCode(422);
        consent(id).then().statusCode(200);
        as(staff).delete("/volunteers/" + id + "/suspension").then().statusCode(200);
        assertThat(sql.list("select id from guardian_consent where volunteer_id = ?", row -> row.id("id"), id))
                .hasSize(2);
    }

    @Test
    void whoWaitsStillWaitsOnceTheConsentIsWithdrawn() {
        var id = consented();

        withdraw(id).then().statusCode(204);

        as(staff).get("/volunteers/" + id).then().body("status", equalTo("PENDING"));
        approve(id).then().statusCode(422);
    }

    @Test
    void noConsentIsWithdrawnFromSomebodyWhoLeadsATeam() {
        var id = consented();
        approve(id).then().statusCode(200);
        appoint(asLeader(id, team(station)));

        withdraw(id).then().statusCode(409).body("code", equalTo("STILL_APPOINTED"));

        as(staff).get(path(id)).then().statusCode(200);
    }

    @Test
    void whoeverMayLookThePersonUpSeesWhoConsentedAndNobodyElse() {
        var child = child();
        var id = registered(child);
        consent(id).then().statusCode(200);

        as(child.token()).get(path(id)).then().statusCode(200).body("guardianName", equalTo(GUARDIAN));
        as(AUDITOR).get(path(id)).then().statusCode(200);
        as(staffOf(station())).get(path(id)).then().statusCode(403);
        as(staffOf(station())).body(form()).put(path(id)).then().statusCode(403);
        as(child.token()).body(form()).put(path(id)).then().statusCode(403);
        as(AUDITOR).body(form()).put(path(id)).then().statusCode(403);
    }

    @Test
    void theGuardiansNameIsSealedAndMovesWithAMendedRegistration() {
        var child = child();
        var id = registered(child);
        consent(id).then().statusCode(200);
        assertThat(sql.list(
                        "select guardian_consent::text as kept from guardian_consent where volunteer_id = ?",
                        row -> row.text("kept"),
                        id))
                .hasSize(1)
                .noneMatch(kept -> kept.contains(GUARDIAN));
        var form = child.form();
        form.put("phone", "13900000000");

        as(child.token())
                .body(form)
                .put("/volunteers/" + id + "/registration")
                .then()
                .statusCode(200);

        as(staff).get(path(id)).then().statusCode(200).body("guardianName", equalTo(GUARDIAN));
    }

    @Test
    void consentsAreInTheTrail() {
        var id = consented();
        withdraw(id).then().statusCode(204);

        as(AUDITOR)
                .get("/audit-trail?subject=" + id)
                .then()
                .body("items.act", contains("GUARDIAN_CONSENT_WITHDRAWN", "GUARDIAN_CONSENT_RECORDED"));
    }

    @Test
    void aConsentIsOfADayOfThePersonsLife() {
        var child = child();
        var id = registered(child);

        for (var day :
                new LocalDate[] {time.today().plusDays(1), child.birthDate().minusDays(1)}) {
            var form = form();
            form.put("givenOn", day.toString());
            as(staff).body(form).put(path(id)).then().statusCode(400).body("field", equalTo("givenOn"));
        }
    }

    @Test
    void whoIsCorrectedToBeUnderAgeNeedsAConsentToGoOn() {
        var adult = bornOn(station, LocalDate.of(1990, 5, 17));
        var form = adult.form();
        form.put("documentType", "PASSPORT");
        form.put("documentNumber", "P" + adult.document());
        var id = as(adult.token()).body(form).post("/volunteers").jsonPath().getUUID("id");
        approve(id).then().statusCode(200);
        var tag = as(staff).get("/volunteers/" + id).header("ETag");

        as(staff)
                .header("If-Match", tag)
                .body(Map.of(
                        "name",
                        adult.name(),
                        "sex",
                        "MALE",
                        "birthDate",
                        time.today().minusYears(15).toString(),
                        "reasonCode",
                        "MISTYPED"))
                .put("/volunteers/" + id + "/identity")
                .then()
                .statusCode(422)
                .body("code", equalTo("GUARDIAN_CONSENT"));

        as(staff).get("/volunteers/" + id).then().body("birthDate", equalTo("1990-05-17"));
    }

    private Person child() {
        return bornOn(station, time.today().minusYears(12));
    }

    private UUID consented() {
        var id = registered(child());
        consent(id).then().statusCode(200);
        return id;
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "guardianName", GUARDIAN,
                "relation", "PARENT",
                "how", "PAPER",
                "givenOn", time.today().toString(),
                "evidenceRef", "2026-A/17"));
    }

    private Response consent(UUID id) {
        return as(staff).body(form()).put(path(id));
    }

    private Response withdraw(UUID id) {
        return as(staff).delete(path(id));
    }

    private static Response approve(UUID id) {
        return as(ADMIN).put("/volunteers/" + id + "/approval");
    }

    private static String path(UUID id) {
        return "/volunteers/" + id + "/guardian-consent";
    }
}
