package cn.practice.activity.attendance.objection;

import static cn.practice.activity.District.AUDITOR;
import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.enrol;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.link;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.types;
import static cn.practice.activity.attendance.credit.Claims.approved;
import static cn.practice.activity.attendance.credit.Claims.atOnce;
import static cn.practice.activity.attendance.credit.Claims.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ObjectionFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Station station;
    private Person person;
    private UUID checker;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
        checker = staff(station, Ids.next());
    }

    @Test
    void minutesThatSomebodyObjectsToWaitUntilOthersHaveDecided() throws JsonProcessingException {
        var attendance = attendance();
        var credit = credit(attendance);

        var id = object(person.subject(), credit)
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("minutes", equalTo(60))
                .extract()
                .<String>path("id");
        object(person.subject(), credit).then().statusCode(200).body("id", equalTo(id));
        object(person.subject(), credit, "TOO_MANY").then().statusCode(409).body("code", equalTo("ALREADY_OBJECTED"));

        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("minutes", nullValue())
                .body("heldMinutes", equalTo(60));
        as(person.subject())
                .get("/attendances/" + attendance + "/credits")
                .then()
                .body("items.state", equalTo(List.of("REVERSED", "ON_HOLD")))
                .body("items[0].endReasonCode", equalTo("OBJECTION"))
                .body("items[0].reversalId", notNullValue())
                .body("items.objectionId", equalTo(List.of(id, id)));
        var hold = as(station.staff()).get("/attendances/objections/" + id).<String>path("holdId");
        as(station.staff())
                .put("/attendances/holds/" + hold + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("DECIDED_BY_OBJECTION"))
                .body("objectionId", equalTo(id));

        var events = told(attendance, 4);
        assertThat(types(events))
                .containsExactly("AttendanceRecorded", "MinutesCredited", "MinutesReversed", "MinutesHeld");
        var made = JSON.readTree(told(id, 1).getFirst().json());
        var credited = JSON.readTree(events.get(1).json());
        var reversed = JSON.readTree(events.get(2).json());
        var held = JSON.readTree(events.get(3).json());
        assertThat(made.path("creditId").asText()).isEqualTo(credit);
        assertThat(made.path("reasonCode").asText()).isEqualTo("WAS_NOT_THERE");
        assertThat(reversed.path("reversedCreditId").asText()).isEqualTo(credit);
        for (var event : new JsonNode[] {reversed, held}) {
            assertThat(event.path("reasonCode").asText()).isEqualTo("OBJECTION");
            assertThat(event.path("objectionId").asText()).isEqualTo(id);
            assertThat(event.path("by").path("subject").asText())
                    .isEqualTo(person.subject().toString());
            for (var member : new String[] {"from", "to", "day", "minutes", "evidence", "classification"}) {
                assertThat(event.path(member)).as(member).isEqualTo(credited.path(member));
            }
        }
        assertThat(held.path("checkingSiteCode").asText()).isEqualTo(station.code());
    }

    @Test
    void whatIsDismissedCountsAgainAndIsNotObjectedToTwice() throws JsonProcessingException {
        var attendance = attendance();
        var id = object(person.subject(), credit(attendance)).<String>path("id");

        decide(station.staff(), id, "dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("decisionReasonCode", equalTo("LEADER_CONFIRMS"));
        decide(station.staff(), id, "dismissal").then().statusCode(200);
        decide(station.staff(), id, "upholding").then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("minutes", equalTo(60))
                .body("heldMinutes", nullValue());
        object(person.subject(), credit(attendance))
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_DISMISSED"));
        var again = JSON.readTree(told(attendance, 5).getLast().json());
        assertThat(told(attendance, 5).getLast().type()).isEqualTo("MinutesCredited");
        assertThat(again.path("holdId").asText())
                .isEqualTo(as(person.subject())
                        .get("/attendances/objections/" + id)
                        .path("holdId"));
        assertThat(again.path("madeBy").path("subject").asText())
                .isEqualTo(station.leader().toString());
        assertThat(again.path("by").path("subject").asText())
                .isEqualTo(station.staff().toString());
        assertThat(types(told(id, 2))).containsExactly("ObjectionMade", "ObjectionDecided");
    }

    @Test
    void whatIsUpheldIsGoneAndItsTimeIsFree() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var attendance = approved(station, person, shift, 60, checker);
        var id = object(person.subject(), credit(attendance)).<String>path("id");

        decide(station.staff(), id, "upholding").then().statusCode(200).body("state", equalTo("UPHELD"));
        decide(station.staff(), id, "dismissal").then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        as(person.subject())
                .get("/attendances/" + attendance + "/credits")
                .then()
                .body("items.state", equalTo(List.of("REVERSED", "REJECTED")));
        assertThat(types(told(attendance, 6))).endsWith("HoldRejected", "AttendanceReversed");
        var other = published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-4), inHours(-3)))
                .shift();
        approved(station, person, other, 60, checker);
        assertThat(number("select sum(minutes) from credit where volunteer_id = '" + person.id()
                        + "' and reversal_id is null"))
                .isEqualTo(60);
    }

    @Test
    void peopleObjectForThemselvesAndStaffForThoseWithoutAnAccount() {
        var credit = credit(attendance());
        var stranger = aVolunteer(station);
        for (var each : List.of(stranger.subject(), station.leader(), station.staff())) {
            object(each, credit).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        object(person.subject(), Ids.next().toString()).then().statusCode(404);
        as(person.subject())
                .body("{\"creditId\":\"" + credit + "\"}")
                .post("/attendances/objections")
                .then()
                .statusCode(400);

        person = enrol(station);
        var theirs = credit(attendance());
        var second = credit(attendance());
        object(station.leader(), theirs).then().statusCode(403);
        object(aStation().staff(), theirs).then().statusCode(403);
        var id = object(checker, theirs)
                .then()
                .statusCode(201)
                .body("madeBy.role", equalTo("SITE_STAFF"))
                .extract()
                .<String>path("id");
        admin().get("/activity-trail?subject=" + id).then().body("items.act", hasItem("OBJECTED_FOR_ANOTHER"));
        decide(checker, id, "upholding").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        link(person, 3);
        object(checker, second).then().statusCode(403);
        object(person.subject(), second).then().statusCode(201);
    }

    @Test
    void nobodyDecidesWhoHadAPartInTheMinutes() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var attendance = checkIn(station, person, shift).<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + attendance
                + "'");
        as(checker)
                .put("/attendances/" + attendance + "/check-out")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(30));
        var id = object(person.subject(), credit(attendance)).<String>path("id");
        var appointee = Ids.next();
        appoint(checker, appointee, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + appointee + "'") == 1);

        decide(station.leader(), id, "dismissal").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        decide(person.subject(), id, "upholding").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        decide(aStation().staff(), id, "dismissal").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        for (var each : List.of(checker, station.leader(), person.subject())) {
            decide(staff(station, each), id, "dismissal").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        }
        decide(appointee, id, "dismissal").then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        decide(station.staff(), id, "dismissal").then().statusCode(200);
    }

    @Test
    void afterFifteenDaysItIsTooLate() {
        var first = credit(attendance());
        var second = credit(attendance());
        change("update credit set credited_at = credited_at - interval '15 days' where id = '" + first + "'");
        change("update credit set credited_at = credited_at - interval '16 days' where id = '" + second + "'");

        object(person.subject(), first).then().statusCode(201);
        object(person.subject(), second)
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_TOO_LATE"))
                .body("until", notNullValue());
    }

    @Test
    void aClosedMonthIsNoReasonNotToObject() throws JsonProcessingException {
        var shift = published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-24 * 100), inHours(2 - 24 * 100)))
                .shift();
        var attendance = approved(station, person, shift, 60, checker);

        var id = object(person.subject(), credit(attendance))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        decide(station.staff(), id, "dismissal").then().statusCode(200);

        assertThat(JSON.readTree(told(id, 1).getFirst().json()).path("late").asBoolean())
                .isTrue();
        for (var event : told(attendance, 5).subList(1, 5)) {
            assertThat(JSON.readTree(event.json()).path("late").asBoolean())
                    .as(event.type())
                    .isTrue();
        }
    }

    @Test
    void minutesOfBeforeThatCannotWaitAreForAReversalAndWhatWasTakenBackIsLeftAlone() {
        var attendance = attendance();
        var credit = credit(attendance);
        var long1 = Ids.next();
        change("""
                set session_replication_role = replica;
                insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence, origin,
                                    credited_at)
                select '%s', attendance_id, volunteer_id, day, starts_at, starts_at + interval '2000 minutes', 2000,
                       'CLOCKED', 'MIGRATED', now()
                  from credit where id = '%s'""".formatted(long1, credit));

        object(person.subject(), long1.toString()).then().statusCode(409).body("code", equalTo("NEEDS_REVERSAL"));
        object(person.subject(), credit).then().statusCode(409).body("code", equalTo("NEEDS_REVERSAL"));
        change("update credit set reversal_id = '" + Ids.next() + "', reversed_at = now() where id = '" + long1 + "'");
        object(person.subject(), long1.toString()).then().statusCode(409).body("code", equalTo("CREDIT_REVERSED"));
        object(person.subject(), credit).then().statusCode(201);
    }

    @Test
    void twoAtOnceObjectOnceAndAreAnsweredOnce() throws Exception {
        var attendance = attendance();
        var credit = credit(attendance);

        assertThat(atOnce(() -> object(person.subject(), credit), () -> object(person.subject(), credit)))
                .containsExactly(200, 201);
        var id = object(person.subject(), credit).<String>path("id");
        var other = staff(station, Ids.next());
        assertThat(atOnce(() -> decide(station.staff(), id, "dismissal"), () -> decide(other, id, "upholding")))
                .containsExactly(200, 409);
        assertThat(count("hold", "objection_id = '" + id + "' and state <> 'PENDING'"))
                .isEqualTo(1);
        told(id, 2);
        // once it is upheld, nothing is left of the attendance either
        assertThat(types(told(attendance, 5)).stream().skip(4).filter(each -> !each.equals("AttendanceReversed")))
                .hasSize(1);
    }

    @Test
    void isReadByItsPersonStaffAndAuditorsAlone() {
        var id = object(person.subject(), credit(attendance())).<String>path("id");
        var stranger = aVolunteer(station);

        as(person.subject()).get("/attendances/objections?volunteer=me").then().body("items.id", equalTo(List.of(id)));
        as(station.staff()).get("/attendances/objections?state=PENDING").then().body("items.id", equalTo(List.of(id)));
        as(station.leader())
                .get("/attendances/objections")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(AUDITOR, "auditor").get("/attendances/objections/" + id).then().statusCode(200);
        as(station.leader()).get("/attendances/objections/" + id).then().statusCode(403);
        as(stranger.subject()).get("/attendances/objections/" + id).then().statusCode(403);
        as(person.subject()).get("/attendances/objections").then().statusCode(403);
        as(station.staff()).get("/attendances/objections/" + Ids.next()).then().statusCode(404);
        as(station.staff()).get("/attendances/objections?state=NO_SUCH").then().statusCode(400);
    }

    /** An hour that a leader claims and somebody of the staff agrees to. */
    private String attendance() {
        return approved(station, person, past(station, "SERVICE", "CARING_AID").shift(), 60, checker);
    }

    /** The minutes of it that count. */
    private static String credit(String attendance) {
        return admin().get("/attendances/" + attendance + "/credits").path("items.find { it.state == 'CREDITED' }.id");
    }

    private static Response object(UUID by, String credit) {
        return object(by, credit, "WAS_NOT_THERE");
    }

    private static Response object(UUID by, String credit, String why) {
        return as(by).body("""
                {"creditId":"%s","reasonCode":"%s"}""".formatted(credit, why)).post("/attendances/objections");
    }

    private static Response decide(UUID by, String id, String how) {
        return as(by).body("{\"reasonCode\":\"LEADER_CONFIRMS\"}").put("/attendances/objections/" + id + "/" + how);
    }

    private static List<LoggedEvent> told(String about, int howMany) {
        await().until(() -> EventLog.about(Topics.ATTENDANCES, about).size() >= howMany);
        return EventLog.about(Topics.ATTENDANCES, about);
    }
}
