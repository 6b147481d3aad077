package cn.practice.activity.attendance;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AttendanceFlowTest {

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void checksAPersonInAndOutOnceAndCreditsWholeMinutes() {
        var shift = running("SERVICE", "CARING_AID").shift();
        signUp(person, shift);

        var id = checkIn(shift).then().statusCode(201).extract().<String>path("id");
        checkIn(shift).then().statusCode(200).body("id", equalTo(id));
        as(person.subject()).delete("/sign-ups/" + onlySignUp()).then().statusCode(409);
        District.change(
                "update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + id + "'");
        var out = checkOut(id)
                .then()
                .statusCode(200)
                .body("minutes", greaterThanOrEqualTo(30))
                .extract()
                .asString();
        checkOut(id).then().statusCode(200).body(equalTo(out));

        await().until(() -> told(id).size() == 3);
        assertThat(told(id)).containsExactly("CheckedIn", "CheckedOut", "MinutesCredited");
    }

    @Test
    void checksAWholeEventInAndOutAtOnceAndEachPersonOnceHoweverOftenItIsSaid() throws Exception {
        // given
        var shift = running("SERVICE", "CARING_AID", 30).shift();
        var stranger = aVolunteer(station);
        var people = volunteers(station, 30);
        people.forEach(each -> signUp(each, shift));

        // when
        try (var leaders = Executors.newFixedThreadPool(16)) {
            var ins = leaders.invokeAll(twice(people)
                    .map(each -> (Callable<Response>) () -> checkIn(shift, each))
                    .toList());
            var refused = leaders.submit(() -> checkIn(shift, stranger)).get();
            var ids = new TreeSet<String>();
            for (var each : ins) {
                ids.add(each.get().path("id"));
            }
            District.change("update attendance set checked_in_at = checked_in_at - interval '10 minutes'"
                    + " where shift_id = '" + shift + "'");
            var outs = leaders.invokeAll(twice(ids)
                    .map(each -> (Callable<Response>) () -> checkOut(each))
                    .toList());

            // then
            assertThat(ids).hasSize(30);
            assertThat(statuses(ins)).containsExactly(200, 201);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(statuses(outs)).containsExactly(200);
        }
        assertThat(count("attendance", "shift_id = '" + shift + "' and checked_out_at is not null"))
                .isEqualTo(30);
        assertThat(count("sign_up", "shift_id = '" + shift + "' and attended")).isEqualTo(30);
        assertThat(number("select count(*) from credit c join attendance t on t.id = c.attendance_id"
                        + " where t.shift_id = '" + shift + "' and c.minutes >= 10"))
                .isEqualTo(30);
        assertThat(number("select count(*) from trail where act = 'CHECKED_OUT' and subject in"
                        + " (select id::text from attendance where shift_id = '" + shift + "')"))
                .isEqualTo(30);
    }

    private static <T> Stream<T> twice(Collection<T> all) {
        return Stream.generate(all::stream).limit(2).flatMap(each -> each);
    }

    private static Set<Integer> statuses(List<Future<Response>> answers) throws Exception {
        var statuses = new TreeSet<Integer>();
        for (var each : answers) {
            statuses.add(each.get().statusCode());
        }
        return statuses;
    }

    private Response checkIn(UUID shift, Person who) {
        return as(station.leader())
                .body("{\"shiftId\":\"" + shift + "\",\"volunteerId\":\"" + who.id() + "\"}")
                .post("/check-ins");
    }

    @Test
    void creditsNoMinutesToAnAudience() {
        var shift = running("AUDIENCE", "CARING_AID").shift();
        signUp(person, shift);

        var id = checkIn(shift).then().statusCode(201).extract().<String>path("id");
        checkOut(id).then().statusCode(200).body("minutes", nullValue());

        await().until(() -> told(id).size() == 2);
        assertThat(count("credit", "attendance_id = '" + id + "'")).isZero();
    }

    @Test
    void checksInNobodyWithoutAPlaceTooEarlyOrByThemselves() {
        var shift = running("SERVICE", "CARING_AID").shift();
        var later = tomorrow(station, 1, 0).shift();
        signUp(person, later);

        checkIn(shift).then().statusCode(409).body("code", equalTo("NOT_CONFIRMED"));
        checkIn(later).then().statusCode(409).body("code", equalTo("CHECK_IN_NOT_OPEN"));
        appoint(person.subject(), "TEAM_LEADER", "\"teamId\":\"" + station.team() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + person.subject() + "'") == 1);
        signUp(person, shift);
        as(person.subject())
                .body(who(shift))
                .post("/check-ins")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_CHECK_IN"));
    }

    @Test
    void supplementsByTwoPairsOfEyesUpToTheLengthOfTheShift() {
        var shift = past("SERVICE", "CARING_AID").shift();

        supplement(shift, 121).then().statusCode(422).body("code", equalTo("OVER_CAP"));
        var id = supplement(shift, 120).then().statusCode(201).extract().<String>path("id");
        supplement(shift, 120).then().statusCode(200).body("id", equalTo(id));
        supplement(shift, 90).then().statusCode(409).body("code", equalTo("ALREADY_SUPPLEMENTED"));
        var attendance = approve(station.staff(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .extract()
                .<String>path("attendanceId");
        approve(station.staff(), id).then().statusCode(200);

        await().until(() -> told(attendance).size() == 2);
        assertThat(told(attendance)).containsExactly("AttendanceRecorded", "MinutesCredited");
        as(person.subject())
                .get("/attendances?volunteer=me")
                .then()
                .body("items[0].minutes", equalTo(120))
                .body("items[0].evidence", equalTo("SUPPLEMENTED"));
    }

    @Test
    void nobodyChecksTheirOwnSupplementAndAnAudienceGetsNone() {
        var shift = past("SERVICE", "CARING_AID").shift();
        var id = as(station.staff())
                .body(supplementOf(shift, 60))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        supplement(past("AUDIENCE", "CARING_AID").shift(), 60)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SERVICE"));
        supplement(past("SERVICE", "CULTURE").shift(), 60)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SERVICE"));
    }

    @Test
    void holdsWhatHappenedAndNeverCancelsWorkedTime() {
        var nothing = past("SERVICE", "CARING_AID");
        hold(nothing).then().statusCode(409).body("code", equalTo("NOTHING_HAPPENED"));
        cancel(nothing).then().statusCode(200).body("state", equalTo("CANCELLED"));
        var running = running("SERVICE", "CARING_AID");
        signUp(person, running.shift());
        checkIn(running.shift()).then().statusCode(201);

        cancel(running).then().statusCode(409).body("code", equalTo("HAS_ATTENDANCE"));
        hold(running).then().statusCode(200).body("state", equalTo("HELD"));
        hold(running).then().statusCode(200);
        cancel(running).then().statusCode(409).body("code", equalTo("ALREADY_HELD"));
        await().until(() ->
                types(EventLog.about(Topics.ACTIVITIES, running.id())).size() == 2);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, running.id())))
                .containsExactly("ActivityPublished", "ActivityHeld");
    }

    @Test
    void cancellingFreesEverybody() {
        var activity = tomorrow(station, 1, 0);
        signUp(person, activity.shift());

        cancel(activity).then().statusCode(200).body("shifts[0].taken", equalTo(0));

        as(person.subject()).get("/sign-ups?volunteer=me").then().body("items[0].code", equalTo("ACTIVITY_CANCELLED"));
    }

    @Test
    void countsAnAudienceOnceAndReversesItOnce() {
        var activity = past("SERVICE", "CARING_AID");
        var id = countSchools(activity.id(), 300)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        countSchools(activity.id(), 300).then().statusCode(200).body("id", equalTo(id));
        countSchools(activity.id(), 301)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_COUNTED"))
                .body("reachId", equalTo(id));
        var reversal = as(station.leader())
                .delete("/reach/" + id)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("reversalId");
        as(station.leader()).delete("/reach/" + id).then().statusCode(200).body("reversalId", equalTo(reversal));

        await().until(() ->
                types(EventLog.about(Topics.ACTIVITIES, activity.id())).size() == 3);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, activity.id())))
                .containsExactly("ActivityPublished", "ReachCounted", "ReachReversed");
    }

    private Response countSchools(Object activity, int persons) {
        return as(station.leader()).body("""
                        {"activityId":"%s","audience":"SCHOOL","channel":"LIVE","persons":%d}""".formatted(activity, persons)).post("/reach");
    }

    @Test
    void publishesNothingThatHidesItsRisks() {
        var activity = cn.practice.activity.District.anActivity(station, "PUBLIC_ORDER", List.of());
        activity.remove("riskNotice");
        activity.remove("insuranceRef");
        var id = as(station.leader())
                .body(activity)
                .post("/activities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        as(station.leader())
                .put("/activities/" + id + "/publication")
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_PUBLISHABLE"))
                .body("fields", equalTo(List.of("riskNotice", "insuranceRef", "shifts")));
        as(person.subject()).get("/activities/" + id).then().statusCode(404);
    }

    private Published running(String role, String kind) {
        return running(role, kind, 5);
    }

    private Published running(String role, String kind, int capacity) {
        var shift = aShift(role, capacity, 0, inHours(-1), inHours(1));
        shift.put("signUpClosesAt", shift.get("endsAt"));
        return published(station, kind, shift);
    }

    private Published past(String role, String kind) {
        return published(station, kind, aShift(role, 5, 0, inHours(-4), inHours(-2)));
    }

    private String onlySignUp() {
        return as(person.subject()).get("/sign-ups?volunteer=me").path("items[0].id");
    }

    private String who(UUID shift) {
        return """
                {"shiftId":"%s","volunteerId":"%s"}""".formatted(shift, person.id());
    }

    private Response checkIn(UUID shift) {
        return as(station.leader()).body(who(shift)).post("/check-ins");
    }

    private Response checkOut(String id) {
        return as(station.leader()).put("/attendances/" + id + "/check-out");
    }

    private Response supplement(UUID shift, int minutes) {
        return as(station.leader()).body(supplementOf(shift, minutes)).post("/attendances/supplements");
    }

    private String supplementOf(UUID shift, int minutes) {
        return """
                {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes);
    }

    private Response approve(UUID by, String id) {
        return as(by).put("/attendances/supplements/" + id + "/approval");
    }

    private Response hold(Published activity) {
        return as(station.leader()).put("/activities/" + activity.id() + "/holding");
    }

    private Response cancel(Published activity) {
        return as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity.id() + "/cancellation");
    }

    private static List<String> told(String attendance) {
        return types(EventLog.about(Topics.ATTENDANCES, attendance));
    }

    private static List<String> types(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::type).toList();
    }
}
