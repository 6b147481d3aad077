package cn.practice.activity.copies;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.enrol;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.link;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.register;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.taken;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.time.CivilTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People without an account, and age classes that end. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class PeopleFlowTest {

    private final Station station = aStation();

    @Inject
    CivilTime time;

    @Test
    void whoHasNoAccountIsSignedUpAndClockedByTheirLeader() {
        var person = enrol(station);
        var shift = running(station, "SERVICE", "CARING_AID").shift();

        signUpByLeader(person, shift).then().statusCode(201);
        signUpByLeader(person, shift).then().statusCode(200);
        var id =
                checkIn(station, person, shift).then().statusCode(201).extract().<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + id + "'");

        checkOut(station, id).then().statusCode(200).body("minutes", greaterThanOrEqualTo(30));
    }

    @Test
    void whoHasNoAccountIsSupplementedAndImported() {
        var person = enrol(station);
        var supplement = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":60,"evidenceRef":"list","reasonCode":"FORGOT"}""".formatted(past(station, "SERVICE", "CARING_AID").shift(), person.id()))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        as(station.staff())
                .put("/attendances/supplements/" + supplement + "/approval")
                .then()
                .statusCode(200);
        taken(station.staff(), aColleague(station), aTalk(station, Ids.next().toString(), served(person.id(), 90)));

        as(station.staff())
                .get("/attendances?volunteer=" + person.id())
                .then()
                .body("items.minutes.sum()", equalTo(150));
    }

    @Test
    void whoHasNoAccountIsShownToStaffAndIsNobodyWhoSignsIn() {
        var person = enrol(station);
        var shift = tomorrow(station, 1, 0).shift();
        var somebody = aVolunteer(station).subject();

        as(somebody).get("/sign-ups?volunteer=" + person.id()).then().statusCode(403);
        as(somebody)
                .body("{\"volunteerId\":\"" + person.id() + "\"}")
                .post("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(403);
        as(station.staff())
                .get("/eligible-shifts?limit=200&volunteer=" + person.id())
                .then()
                .body("items.shiftId", hasItem(shift.toString()));
    }

    @Test
    void whoGetsAnAccountGoesOnUnderIt() {
        var person = enrol(station);
        var first = tomorrow(station, 1, 0).shift();
        signUpByLeader(person, first).then().statusCode(201);

        link(person, 3);

        signUp(
                person,
                published(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(48), inHours(50)))
                        .shift());
        as(person.subject())
                .get("/sign-ups?volunteer=me")
                .then()
                .body("items.size()", equalTo(2))
                .body("items.shiftId", hasItem(first.toString()));
    }

    @Test
    void theClassOfTheShiftsDayCounts() {
        var starts = inHours(48);
        var day = time.dayOf(starts);
        var hazard = hazard(starts);

        var adultThen = approvedMinor(day);
        var minorThen = approvedMinor(day.plusDays(1));

        offered(adultThen).body("items.shiftId", hasItem(hazard.toString()));
        offered(minorThen).body("items.shiftId", not(hasItem(hazard.toString())));
        as(minorThen.subject())
                .post("/shifts/" + hazard + "/sign-ups")
                .then()
                .statusCode(422)
                .body("code", equalTo("MINOR_HAZARD"));
        signUp(adultThen, hazard);
    }

    @Test
    void aClassThatIsToldReplacesTheOneOfBefore() {
        var hazard = hazard(inHours(48));
        var person = register(station, "MINOR");
        tell(person, "VolunteerApproved", 2);

        say(person, 3, "{\"volunteerId\":\"%s\",\"ageClass\":\"MINOR\",\"classUntil\":\"2099-04-01\"}");
        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and class_until = '2099-04-01'") == 1);
        offered(person).body("items.shiftId", not(hasItem(hazard.toString())));
        say(person, 4, "{\"volunteerId\":\"%s\",\"ageClass\":\"ADULT\"}");
        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and class_until is null") == 1);

        signUp(person, hazard);
    }

    private UUID hazard(Instant starts) {
        return published(station, "PUBLIC_ORDER", aShift("SERVICE", 5, 0, starts, starts.plusSeconds(7200)))
                .shift();
    }

    private Person approvedMinor(LocalDate until) {
        var person = register(station, "MINOR", until);
        tell(person, "VolunteerApproved", 2);
        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and status = 'APPROVED'") == 1);
        return person;
    }

    private static ValidatableResponse offered(Person person) {
        return as(person.subject()).get("/eligible-shifts?limit=200").then().statusCode(200);
    }

    private static void say(Person person, long version, String json) {
        var id = person.id().toString();
        EventLog.publish(
                Topics.VOLUNTEERS, id, Ids.next(), "AgeClassChanged", id, version, Instant.now(), json.formatted(id));
    }

    private Response signUpByLeader(Person person, UUID shift) {
        return as(station.leader())
                .body("{\"volunteerId\":\"" + person.id() + "\"}")
                .post("/shifts/" + shift + "/sign-ups");
    }
}
