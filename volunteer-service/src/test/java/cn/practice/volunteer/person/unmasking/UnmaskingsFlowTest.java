package cn.practice.volunteer.person.unmasking;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.leaderOf;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.District;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class UnmaskingsFlowTest {

    private static final Map<String, String> PHONE = Map.of("field", "PHONE", "reasonCode", "EMERGENCY");

    private String station = "";
    private Person person = aPerson("");
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void register() {
        station = station();
        person = aPerson(station);
        id = registered(person);
    }

    private Response unmask(String token, Map<String, ?> wish) {
        return as(token).body(wish).post("/volunteers/{id}/unmaskings", id);
    }

    private Response trail() {
        return as(ADMIN).queryParam("subject", id).get("/audit-trail");
    }

    @Test
    void showsStaffTheWholeNumberAndKeepsThatAndWhy() {
        var staff = staffOf(station);

        unmask(staff, PHONE)
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .body("field", equalTo("PHONE"))
                .body("value", equalTo("13800000000"));
        unmask(staff, Map.of("field", "DOCUMENT", "reasonCode", "IDENTITY_CHECK"))
                .then()
                .statusCode(201)
                .body("value", equalTo(person.document()));

        trail().then()
                .body("items.act", contains("VOLUNTEER_DOCUMENT_UNMASKED", "VOLUNTEER_PHONE_UNMASKED"))
                .body("items.reasonCode", contains("IDENTITY_CHECK", "EMERGENCY"))
                .body("$", not(Matchers.hasToString(Matchers.containsString("13800000000"))));
        as(person.token())
                .get("/volunteers/{id}/readings", id)
                .then()
                .body("items.times", contains(2))
                .body("items.role", contains("STAFF"));
    }

    @Test
    void showsPeopleTheirOwnWithoutAReason() {
        unmask(person.token(), Map.of("field", "DOCUMENT"))
                .then()
                .statusCode(201)
                .body("value", equalTo(person.document()));

        trail().then().body("items", empty());
        as(person.token()).get("/volunteers/{id}/readings", id).then().body("items", empty());
    }

    @Test
    void refusesWhoeverIsNotStaffOfTheirSite() {
        for (var token : new String[] {
            AUDITOR,
            staffOf(station()),
            leaderOf(team(station)),
            aPerson(station).token()
        }) {
            unmask(token, PHONE).then().statusCode(403);
        }

        trail().then().body("items", empty());
        as(person.token()).get("/volunteers/{id}/readings", id).then().body("items", empty());
    }

    @Test
    void refusesStaffWhoDoNotSayWhy() {
        unmask(ADMIN, Map.of("field", "PHONE"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("field", equalTo("reasonCode"));
        unmask(aPerson(station).token(), Map.of("field", "PHONE")).then().statusCode(403);
    }

    @Test
    void endsWithTheAppointment() {
        var former = District.fromElsewhere();
        var appointment = District.appoint(District.asStaff(approved(former), station));
        unmask(former.token(), PHONE).then().statusCode(201);

        as(ADMIN).delete("/appointments/{id}", appointment).then().statusCode(204);

        unmask(former.token(), PHONE).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}", "{\"field\":\"NAME\",\"reasonCode\":\"CONTACT\"}",
                        "{\"field\":\"PHONE\",\"reasonCode\":\"BORED\"}",
                "{\"field\":null}", "{\"field\":\"PHONE\",\"reason\":\"he owes me money\"}", "[]"
            })
    void refusesWhatIsNoWish(String body) {
        as(ADMIN).body(body).post("/volunteers/{id}/unmaskings", id).then().statusCode(400);
    }

    @Test
    void knowsNobodyByAnotherId() {
        as(ADMIN)
                .body(PHONE)
                .post("/volunteers/{id}/unmaskings", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
