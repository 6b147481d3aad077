package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.ADMIN;
import static cn.practice.activity.District.AUDITOR;
import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aStationBelow;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anInstitute;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.types;
import static cn.practice.activity.attendance.credit.Claims.approved;
import static cn.practice.activity.attendance.credit.Claims.atOnce;
import static cn.practice.activity.attendance.credit.Claims.leader;
import static cn.practice.activity.attendance.credit.Claims.staff;
import static cn.practice.activity.attendance.credit.Claims.yesterdayAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class HoldFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Station institute;
    private Station station;
    private Person person;
    private UUID checker;

    @BeforeEach
    void prepare() {
        institute = anInstitute();
        station = aStationBelow(institute);
        person = aVolunteer(station);
        checker = staff(station, Ids.next());
    }

    @Test
    void beyondEightHoursStaffOfTheOwnerDecideAndBeyondTwelveThoseAboveThem() throws JsonProcessingException {
        var attendance = longDay();
        var longDay = hold(attendance, "LONG_DAY");
        var veryLong = hold(attendance, "VERY_LONG_DAY");

        pending(station.staff()).body("items.id", hasSize(1)).body("items[0].id", equalTo(longDay));
        pending(institute.staff()).body("items.id", containsInAnyOrder(longDay, veryLong));
        approve(station.staff(), veryLong).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(station.staff(), longDay)
                .then()
                .statusCode(200)
                .body("state", equalTo("CREDITED"))
                .body("minutes", equalTo(240));
        approve(station.staff(), longDay).then().statusCode(200);
        reject(station.staff(), longDay).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        approve(institute.staff(), veryLong).then().statusCode(200);
        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("minutes", equalTo(780))
                .body("heldMinutes", nullValue());

        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 6);
        var events = EventLog.about(Topics.ATTENDANCES, attendance);
        assertThat(types(events))
                .containsExactly(
                        "AttendanceRecorded",
                        "MinutesCredited",
                        "MinutesHeld",
                        "MinutesHeld",
                        "MinutesCredited",
                        "MinutesCredited");
        assertThat(events.stream().map(each -> each.headers().get("sequence")))
                .containsExactly("1", "2", "3", "4", "5", "6");
        var held = JSON.readTree(events.get(2).json());
        var credited = JSON.readTree(events.get(4).json());
        assertThat(credited.path("holdId").asText()).isEqualTo(longDay);
        for (var member : new String[] {"from", "to", "day", "minutes", "evidence", "classification"}) {
            assertThat(credited.path(member)).as(member).isEqualTo(held.path(member));
        }
        assertThat(credited.path("madeBy").path("subject").asText())
                .isEqualTo(station.leader().toString());
        assertThat(credited.path("reasonCode").asText()).isEqualTo("FORGOT");
        assertThat(credited.path("by").path("subject").asText())
                .isEqualTo(station.staff().toString());
        assertThat(credited.path("by").path("siteCode").asText()).isEqualTo(station.code());
    }

    @Test
    void whereNobodyIsAboveAnAdministratorDecides() {
        station = aStation();
        person = aVolunteer(station);
        checker = staff(station, Ids.next());
        var veryLong = hold(longDay(), "VERY_LONG_DAY");

        approve(station.staff(), veryLong).then().statusCode(403);
        admin().put("/attendances/holds/" + veryLong + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("CREDITED"));
    }

    @Test
    void nobodyDecidesWhoHadAPartInTheMinutes() {
        var longDay = hold(longDay(), "LONG_DAY");
        var appointee = Ids.next();
        appoint(checker, appointee, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + appointee + "'") == 1);

        approve(station.leader(), longDay).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(person.subject(), longDay).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as(AUDITOR, "auditor")
                .put("/attendances/holds/" + longDay + "/approval")
                .then()
                .statusCode(403);
        approve(checker, longDay).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        approve(staff(station, station.leader()), longDay)
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
        approve(staff(station, person.subject()), longDay)
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
        approve(appointee, longDay).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        reject(appointee, longDay).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        assertThat(count("hold", "id = '" + longDay + "' and state = 'PENDING'"))
                .isEqualTo(1);
    }

    @Test
    void whoeverCheckedInDoesNotAgreeToTheLongDayEvenIfAnotherCheckedOut() {
        var shift = aShift("SERVICE", 5, 0, inHours(-11), inHours(1));
        shift.put("signUpClosesAt", shift.get("endsAt"));
        var now = published(station, "CARING_AID", shift).shift();
        signUp(person, now);
        var attendance =
                checkIn(station, person, now).then().statusCode(201).extract().<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '570 minutes' where id = '" + attendance
                + "'");
        as(checker)
                .put("/attendances/" + attendance + "/check-out")
                .then()
                .statusCode(200)
                .body("minutes", equalTo(480))
                .body("heldMinutes", equalTo(90));
        var longDay = hold(attendance, "LONG_DAY");

        approve(staff(station, station.leader()), longDay)
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
        approve(checker, longDay).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        approve(station.staff(), longDay).then().statusCode(200).body("evidence", equalTo("CLOCKED_LEADER"));
    }

    @Test
    void whatIsRejectedLeavesTheTimeFreeAndTheLimitOfTheDay() {
        var attendance = longDay();
        var longDay = hold(attendance, "LONG_DAY");

        reject(station.staff(), longDay)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reasonCode", equalTo("NOT_PLAUSIBLE"));
        reject(station.staff(), longDay).then().statusCode(200);
        approve(station.staff(), longDay).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        var second = approved(station, person, yesterday(10).shift(), 60, checker);
        as(person.subject())
                .get("/attendances/" + second)
                .then()
                .body("minutes", nullValue())
                .body("heldMinutes", equalTo(60));
        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 5);
        var event = EventLog.about(Topics.ATTENDANCES, attendance).getLast();
        assertThat(event.type()).isEqualTo("HoldRejected");
        assertThat(event.json())
                .contains("NOT_PLAUSIBLE", longDay, station.staff().toString());
        as(person.subject())
                .get("/attendances/" + attendance + "/credits")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("CREDITED", "REJECTED", "ON_HOLD")))
                .body("items[1].endReasonCode", equalTo("NOT_PLAUSIBLE"));
    }

    @Test
    void anAttendanceThatIsKnownByItsMinutesAloneFallsWhenTheLastOfThemAreRejected() {
        eightHours();
        var activity = yesterday(10);
        var attendance = approved(station, person, activity.shift(), 60, checker);
        as(station.leader())
                .put("/activities/" + activity.id() + "/holding")
                .then()
                .statusCode(200);

        reject(station.staff(), hold(attendance, "LONG_DAY")).then().statusCode(200);

        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("state", equalTo("REVERSED"))
                .body("heldMinutes", nullValue());
        as(station.leader()).get("/activities/" + activity.id()).then().body("state", equalTo("PUBLISHED"));
        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 4);
        var events = EventLog.about(Topics.ATTENDANCES, attendance);
        assertThat(types(events))
                .containsExactly("AttendanceRecorded", "MinutesHeld", "HoldRejected", "AttendanceReversed");
        assertThat(events.getLast().json())
                .contains(
                        "NOT_PLAUSIBLE", "/attendances/holds/", station.staff().toString());
        assertThat(approved(station, person, activity.shift(), 60, checker)).isNotEqualTo(attendance);
    }

    @Test
    void whoWasClockedStaysWhenTheirMinutesAreRejectedAndIsSupplementedAnew() {
        eightHours();
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var attendance = checkIn(station, person, shift).then().extract().<String>path("id");
        checkOut(station, attendance).then().statusCode(200).body("minutes", nullValue());
        change("update shift set starts_at = '" + yesterdayAt(10) + "', ends_at = '" + yesterdayAt(11)
                + "', sign_up_closes_at = '" + yesterdayAt(11) + "' where id = '" + shift + "'");
        assertThat(approved(station, person, shift, 60, checker)).isEqualTo(attendance);

        reject(station.staff(), hold(attendance, "LONG_DAY")).then().statusCode(200);

        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("state", equalTo("CHECKED_OUT"))
                .body("heldMinutes", nullValue());
        assertThat(approved(station, person, shift, 60, checker)).isEqualTo(attendance);
    }

    @Test
    void twoWhoDecideAtOnceCreditOnceOrOneOfThemIsTooLate() throws Exception {
        var longDay = hold(longDay(), "LONG_DAY");
        assertThat(atOnce(() -> approve(station.staff(), longDay), () -> approve(institute.staff(), longDay)))
                .containsExactly(200);
        assertThat(count("credit", "hold_id = '" + longDay + "'")).isEqualTo(1);

        person = aVolunteer(station);
        var other = hold(longDay(), "LONG_DAY");
        assertThat(atOnce(() -> approve(station.staff(), other), () -> reject(institute.staff(), other)))
                .containsExactly(200, 409);
        assertThat(number("select (select count(*) from credit where hold_id = '" + other + "')"
                        + " + (select count(*) from hold where id = '" + other + "' and state = 'REJECTED')"))
                .isEqualTo(1);
    }

    @Test
    void peopleReadTheirOwnAndNobodyElses() {
        var longDay = hold(longDay(), "LONG_DAY");
        var stranger = aVolunteer(station);

        as(person.subject())
                .get("/attendances/holds?volunteer=me&state=PENDING")
                .then()
                .statusCode(200)
                .body("items.holdReason", containsInAnyOrder("LONG_DAY", "VERY_LONG_DAY"));
        as(person.subject()).get("/attendances/holds/" + longDay).then().statusCode(200);
        as(person.subject()).get("/attendances/holds").then().statusCode(403);
        as(stranger.subject()).get("/attendances/holds/" + longDay).then().statusCode(403);
        as(stranger.subject())
                .get("/attendances/holds?volunteer=" + person.id())
                .then()
                .statusCode(403);
        as(leader(station, Ids.next()))
                .get("/attendances/holds")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(ADMIN, "district-admin")
                .get("/attendances/holds/" + Ids.next())
                .then()
                .statusCode(404);
    }

    /** Eight hours of yesterday, which count by themselves. */
    private void eightHours() {
        var shift = published(station, "CARING_AID", aShift("SERVICE", 5, 0, yesterdayAt(1), yesterdayAt(9)))
                .shift();
        approved(station, person, shift, 480, checker);
    }

    /** An activity of an hour of yesterday. */
    private Published yesterday(int hour) {
        return published(station, "CARING_AID", aShift("SERVICE", 5, 0, yesterdayAt(hour), yesterdayAt(hour + 1)));
    }

    /** Thirteen hours of one day that a leader claims and somebody of the staff agrees to: eight of them count. */
    private String longDay() {
        var shift = published(station, "CARING_AID", aShift("SERVICE", 5, 0, yesterdayAt(1), yesterdayAt(15)))
                .shift();
        return approved(station, person, shift, 780, checker);
    }

    private static String hold(String attendance, String reason) {
        return admin().get("/attendances/" + attendance + "/credits")
                .path("items.find { it.holdReason == '%s' }.id".formatted(reason));
    }

    private static ValidatableResponse pending(UUID by) {
        return as(by).get("/attendances/holds?state=PENDING").then().statusCode(200);
    }

    private static Response approve(UUID by, String id) {
        return as(by).put("/attendances/holds/" + id + "/approval");
    }

    private static Response reject(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}").put("/attendances/holds/" + id + "/rejection");
    }
}
