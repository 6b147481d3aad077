package cn.practice.activity.attendance.reversal;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.connect;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.text.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReversalFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void takesNothingBackUntilSomebodyElseAgreesAndThenOnce() {
        // given
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var credit = creditOf(attendance);

        // when
        var id = propose(station.leader(), ofCredit(credit))
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("minutes", equalTo(60))
                .extract()
                .<String>path("id");
        propose(station.leader(), ofCredit(credit)).then().statusCode(200).body("id", equalTo(id));
        propose(station.leader(), ofCredit(credit).replace("WRONG", "OTHER"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OTHER_REVERSAL_PENDING"))
                .body("reversalId", equalTo(id));
        show(attendance).then().body("state", equalTo("RECORDED")).body("minutes", equalTo(60));
        approve(station.staff(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("checkedBy", equalTo(station.staff().toString()));
        approve(station.staff(), id).then().statusCode(200);
        reject(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        // then
        show(attendance).then().body("state", equalTo("REVERSED")).body("minutes", nullValue());
        propose(station.leader(), ofCredit(credit)).then().statusCode(409).body("code", equalTo("CREDIT_REVERSED"));
        propose(station.leader(), ofAttendance(attendance))
                .then()
                .statusCode(409)
                .body("code", equalTo("ATTENDANCE_REVERSED"));
        assertThat(typesOf(attendance, 4))
                .containsExactly("AttendanceRecorded", "MinutesCredited", "MinutesReversed", "AttendanceReversed");
        assertThat(told(attendance))
                .extracting(each -> each.headers().get("sequence"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void tellsWhoProposedWhoAgreedWhyAndOnWhatEvidence() throws JsonProcessingException {
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var credit = creditOf(attendance);
        var id = propose(station.leader(), ofCredit(credit)).<String>path("id");
        approve(station.staff(), id).then().statusCode(200);

        typesOf(attendance, 4);
        var leader = JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"TEAM_LEADER\",\"teamId\":\"%s\"}"
                .formatted(station.leader(), station.team()));
        var staff = JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"SITE_STAFF\",\"siteCode\":\"%s\"}"
                .formatted(station.staff(), station.code()));
        var credited = body(attendance, 1);
        var reversed = body(attendance, 2);
        for (var each : List.of(reversed, body(attendance, 3))) {
            assertThat(each.path("reasonCode").asText()).isEqualTo("WRONG");
            assertThat(each.path("evidenceRef").asText()).isEqualTo("/attendances/reversals/" + id);
            assertThat(each.path("evidenceDigest").asText()).isEqualTo(Sha256.hex("list 3"));
            assertThat(each.toString()).doesNotContain("list 3");
            assertThat(each.path("madeBy")).isEqualTo(leader);
            assertThat(each.path("by")).isEqualTo(staff);
            assertThat(each.has("late")).isFalse();
        }
        assertThat(reversed.path("reversedCreditId").asText()).isEqualTo(credit);
        for (var same : List.of("day", "minutes", "from", "to", "evidence", "classification", "volunteerId")) {
            assertThat(reversed.path(same)).as(same).isEqualTo(credited.path(same));
        }
        assertThat(count("trail", "subject = '" + id + "' and act in ('REVERSAL_PROPOSED', 'REVERSAL_APPROVED')"))
                .isEqualTo(2);
    }

    @Test
    void takesBackWhatLiesInAClosedMonthOnTheDayOnWhichItHappenedAndSaysThatItIsLate() throws JsonProcessingException {
        var longAgo =
                published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-24 * 100), inHours(-24 * 100 + 2)));
        change("insert into closed_month (month, closed_at) select date_trunc('month', starts_at at time zone"
                + " 'Asia/Shanghai')::date, now() from activity where id = '" + longAgo.id()
                + "' on conflict do nothing");
        var attendance = supplemented(longAgo, 60);
        takeBack(ofCredit(creditOf(attendance)));

        typesOf(attendance, 4);
        assertThat(body(attendance, 2).path("late").asBoolean()).isTrue();
        assertThat(body(attendance, 3).path("late").asBoolean()).isTrue();
        assertThat(body(attendance, 3).path("day"))
                .isEqualTo(body(attendance, 0).path("day"));
    }

    @Test
    void isSupplementedAgainAfterAReversalAndCreditedOnce() {
        var activity = past(station, "SERVICE", "CARING_AID");
        var first = supplemented(activity, 60);
        takeBack(ofCredit(creditOf(first)));
        assertThat(minutesOf(person)).isZero();

        var second = supplemented(activity, 50);

        assertThat(second).isNotEqualTo(first);
        assertThat(minutesOf(person)).isEqualTo(50);
        assertThat(count("attendance", "volunteer_id = '" + person.id() + "' and reversed_at is null"))
                .isEqualTo(1);
        assertThat(count("supplement", "volunteer_id = '" + person.id() + "' and state = 'REVERSED'"))
                .isEqualTo(1);
        as(person.subject())
                .get("/attendances?volunteer=me")
                .then()
                .body("items.state", equalTo(List.of("RECORDED", "REVERSED")));
    }

    @Test
    void leavesSomebodyThereWhoWasCheckedInAndLostTheirMinutes() {
        var activity = running(station, "SERVICE", "CARING_AID");
        var attendance = clocked(activity);
        takeBack(ofCredit(creditOf(attendance)));

        show(attendance).then().body("state", equalTo("CHECKED_OUT")).body("minutes", nullValue());
        assertThat(typesOf(attendance, 4))
                .containsExactly("CheckedIn", "CheckedOut", "MinutesCredited", "MinutesReversed");
        assertThat(count("sign_up", "shift_id = '" + activity.shift() + "' and attended"))
                .isEqualTo(1);
    }

    @Test
    void takesSomebodyBackWholeWhoWasNotThereAndChecksThemInAnewWhenTheyCome() {
        var activity = running(station, "SERVICE", "CARING_AID");
        var attendance = clocked(activity);
        takeBack(ofAttendance(attendance));

        show(attendance).then().body("state", equalTo("REVERSED"));
        checkOut(station, attendance).then().statusCode(409).body("code", equalTo("ATTENDANCE_REVERSED"));
        assertThat(typesOf(attendance, 5))
                .containsExactly("CheckedIn", "CheckedOut", "MinutesCredited", "MinutesReversed", "AttendanceReversed");
        assertThat(count("sign_up", "shift_id = '" + activity.shift() + "' and attended"))
                .isZero();
        var again = checkIn(station, person, activity.shift())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertThat(again).isNotEqualTo(attendance);
    }

    @Test
    void endsWhatIsOpenWithTheAttendanceThatIsTakenBack() {
        var here = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, here);
        var attendance = checkIn(station, person, here).<String>path("id");
        takeBack(ofAttendance(attendance));

        assertThat(count("open_attendance", "volunteer_id = '" + person.id() + "'"))
                .isZero();
        show(attendance).then().body("state", equalTo("REVERSED")).body("checkedOutAt", nullValue());
        assertThat(typesOf(attendance, 2)).containsExactly("CheckedIn", "AttendanceReversed");
    }

    @Test
    void rejectsWhatWaitsOfAnAttendanceThatIsTakenBackWhole() {
        // given: eight hours count, two wait
        var attendance =
                supplemented(published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-14), inHours(-3))), 600);
        assertThat(number("select sum(minutes) from hold where state = 'PENDING' and attendance_id = '" + attendance
                        + "'"))
                .isEqualTo(120);

        // when
        takeBack(ofCredit(creditOf(attendance)));
        show(attendance)
                .then()
                .body("state", equalTo("RECORDED"))
                .body("minutes", nullValue())
                .body("heldMinutes", equalTo(120));
        takeBack(ofAttendance(attendance));

        // then
        show(attendance).then().body("state", equalTo("REVERSED")).body("heldMinutes", nullValue());
        assertThat(typesOf(attendance, 6))
                .containsExactly(
                        "AttendanceRecorded",
                        "MinutesCredited",
                        "MinutesHeld",
                        "MinutesReversed",
                        "HoldRejected",
                        "AttendanceReversed");
        assertThat(count("supplement", "volunteer_id = '" + person.id() + "' and state = 'REVERSED'"))
                .isEqualTo(1);
    }

    @Test
    void leavesAnAttendanceAloneWhileAnObjectionIsOpenAndTakesItBackWithMinutesThatWereWronglyCredited() {
        // given
        var activity = past(station, "SERVICE", "CARING_AID");
        var attendance = supplemented(activity, 60);
        var decider = appointStaff(UUID.randomUUID(), UUID.randomUUID());
        var objection = as(person.subject())
                .body("{\"creditId\":\"%s\",\"reasonCode\":\"NOT_THERE\"}".formatted(creditOf(attendance)))
                .post("/attendances/objections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = propose(station.leader(), ofAttendance(attendance)).<String>path("id");

        // when
        approve(station.staff(), id)
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_UNDECIDED"))
                .body("objectionId", equalTo(objection));
        show(attendance).then().body("state", equalTo("RECORDED")).body("heldMinutes", equalTo(60));
        as(decider)
                .body("{\"reasonCode\":\"RIGHT\"}")
                .put("/attendances/objections/" + objection + "/upholding")
                .then()
                .statusCode(200);

        // then
        show(attendance).then().body("state", equalTo("REVERSED"));
        approve(station.staff(), id).then().statusCode(409).body("code", equalTo("ATTENDANCE_REVERSED"));
        reject(station.staff(), id).then().statusCode(200);
        assertThat(typesOf(attendance, 6))
                .containsExactly(
                        "AttendanceRecorded",
                        "MinutesCredited",
                        "MinutesReversed",
                        "MinutesHeld",
                        "HoldRejected",
                        "AttendanceReversed");
        supplemented(activity, 30);
        assertThat(minutesOf(person)).isEqualTo(30);
    }

    @Test
    void takesBackWhatWasClockedBeforeItsMethodWasKept() throws JsonProcessingException {
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var old = UUID.randomUUID().toString();
        change("""
                insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,
                                    credited_at, origin)
                values ('%s', '%s', '%s', current_date - 9, now() - interval '9 days',
                        now() - interval '9 days' + interval '700 minutes', 700, 'CLOCKED', now(), 'MIGRATED')""".formatted(old, attendance, person.id()));

        takeBack(ofCredit(old));

        assertThat(minutesOf(person)).isEqualTo(60);
        assertThat(typesOf(attendance, 3)).endsWith("MinutesReversed");
        assertThat(body(attendance, 2).path("evidence").asText()).isEqualTo("CLOCKED_LEADER");
        assertThat(body(attendance, 2).path("minutes").asInt()).isEqualTo(700);
    }

    @Test
    void nobodyAgreesToWhatTheyProposedNorWhomTheMakerAppointed() {
        // given: a second member of staff, whom the first appointed
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var second = appointStaff(station.staff(), UUID.randomUUID());
        var third = appointStaff(UUID.randomUUID(), UUID.randomUUID());
        var id = propose(station.staff(), ofCredit(creditOf(attendance)))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        reject(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        approve(station.leader(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(aStation().staff(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(person.subject(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(second, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        assertThat(minutesOf(person)).isEqualTo(60);
        approve(third, id).then().statusCode(200);
        assertThat(minutesOf(person)).isZero();
    }

    @Test
    void nobodyDecidesAboutTheirOwnMinutesThoughALeaderMayGiveTheirsUp() {
        // given: somebody who is credited, leads the team and is staff as well
        appointStaff(UUID.randomUUID(), person.subject());
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var others = propose(station.leader(), ofAttendance(attendance)).<String>path("id");
        var own = propose(person.subject(), ofCredit(creditOf(attendance)))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        for (var id : List.of(others, own)) {
            approve(person.subject(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
            reject(person.subject(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        }
        reject(station.staff(), others)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejectionCode", equalTo("WAS_THERE"));
        reject(station.staff(), others).then().statusCode(200);
        approve(station.staff(), others).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        assertThat(minutesOf(person)).isEqualTo(60);
        approve(station.staff(), own).then().statusCode(200);
        assertThat(minutesOf(person)).isZero();
    }

    @Test
    void nobodyProposesWhatTheyMayNotActForAndVolunteersObjectInstead() {
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var credit = creditOf(attendance);
        var stranger = aStation();

        for (var each : List.of(person.subject(), stranger.leader(), stranger.staff())) {
            propose(each, ofCredit(credit)).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        propose(station.leader(), ofCredit(UUID.randomUUID().toString())).then().statusCode(404);
        propose(station.leader(), ofAttendance(UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        propose(station.leader(), "{\"reasonCode\":\"WRONG\"}").then().statusCode(400);
        propose(
                        station.leader(),
                        "{\"creditId\":\"%s\",\"attendanceId\":\"%s\",\"reasonCode\":\"WRONG\"}"
                                .formatted(credit, attendance))
                .then()
                .statusCode(400);
        propose(station.leader(), "{\"creditId\":\"%s\",\"reasonCode\":\"because\"}".formatted(credit))
                .then()
                .statusCode(400);
        var id = propose(station.leader(), ofCredit(credit)).<String>path("id");
        as(person.subject()).get("/attendances/reversals/" + id).then().statusCode(200);
        as(aVolunteer(station).subject())
                .get("/attendances/reversals/" + id)
                .then()
                .statusCode(403);
        as(stranger.leader())
                .get("/attendances/reversals?state=PENDING")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        as(station.leader()).get("/attendances/reversals?state=PENDING").then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void twoWhoAgreeAtOnceTakeItBackOnce() throws Exception {
        // given: the same minutes, proposed alone and with the whole attendance
        var attendance = supplemented(past(station, "SERVICE", "CARING_AID"), 60);
        var second = appointStaff(UUID.randomUUID(), UUID.randomUUID());
        var minutes = propose(station.leader(), ofCredit(creditOf(attendance))).<String>path("id");
        var whole = propose(station.leader(), ofAttendance(attendance)).<String>path("id");

        // when
        var answers = List.of(
                Thread.ofVirtual().unstarted(() -> approve(station.staff(), minutes)),
                Thread.ofVirtual().unstarted(() -> approve(second, minutes)),
                Thread.ofVirtual().unstarted(() -> approve(station.staff(), whole)),
                Thread.ofVirtual().unstarted(() -> approve(second, whole)));
        answers.forEach(Thread::start);
        for (var each : answers) {
            each.join();
        }

        // then
        assertThat(minutesOf(person)).isZero();
        assertThat(typesOf(attendance, 4))
                .containsExactly("AttendanceRecorded", "MinutesCredited", "MinutesReversed", "AttendanceReversed");
        assertThat(count("reversal", "attendance_id = '" + attendance + "' and state = 'APPROVED'"))
                .isEqualTo(1);
    }

    @Test
    void aSessionFallsWithItsLastEvidenceAndIsHeldAnewWithOther() {
        var activity = past(station, "SERVICE", "CARING_AID");
        var first = supplemented(activity, 60);
        hold(activity).then().statusCode(200);
        takeBack(ofCredit(creditOf(first)));

        as(station.leader()).get("/activities/" + activity.id()).then().body("state", equalTo("PUBLISHED"));
        hold(activity).then().statusCode(409).body("code", equalTo("NOTHING_HAPPENED"));
        supplemented(activity, 60);
        hold(activity).then().statusCode(200);

        await().until(() -> EventLog.about(Topics.ACTIVITIES, activity.id()).size() == 4);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, activity.id())))
                .containsExactly("ActivityPublished", "ActivityHeld", "SessionReversed", "ActivityHeld");
    }

    @Test
    void nothingIsCancelledThatSomebodyWorkedForUntilThatWasTakenBack() {
        var activity = past(station, "SERVICE", "CARING_AID");
        var attendance = supplemented(activity, 60);

        cancel(activity).then().statusCode(409).body("code", equalTo("HAS_ATTENDANCE"));
        assertThat(minutesOf(person)).isEqualTo(60);
        hold(activity).then().statusCode(200);
        cancel(activity).then().statusCode(409).body("code", equalTo("ALREADY_HELD"));
        assertThat(minutesOf(person)).isEqualTo(60);
        takeBack(ofCredit(creditOf(attendance)));
        cancel(activity).then().statusCode(200);
    }

    /** Minutes that the leader claims for the person and the staff approve; the attendance. */
    private String supplemented(Published activity, int minutes) {
        var id = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(activity.shift(), person.id(), minutes))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return as(station.staff())
                .put("/attendances/supplements/" + id + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("attendanceId");
    }

    /** Checked in half an hour ago, and out now. */
    private String clocked(Published activity) {
        signUp(person, activity.shift());
        var id = checkIn(station, person, activity.shift()).<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + id + "'");
        checkOut(station, id).then().statusCode(200);
        return id;
    }

    private void takeBack(String reversal) {
        var id = propose(station.leader(), reversal)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        approve(station.staff(), id).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    private static Response propose(UUID by, String reversal) {
        return as(by).body(reversal).post("/attendances/reversals");
    }

    private static String ofCredit(String id) {
        return "{\"creditId\":\"%s\",\"reasonCode\":\"WRONG\",\"evidenceRef\":\"list 3\"}".formatted(id);
    }

    private static String ofAttendance(String id) {
        return "{\"attendanceId\":\"%s\",\"reasonCode\":\"NOT_THERE\"}".formatted(id);
    }

    private static Response approve(UUID by, String id) {
        return as(by).put("/attendances/reversals/" + id + "/approval");
    }

    private static Response reject(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"WAS_THERE\"}").put("/attendances/reversals/" + id + "/rejection");
    }

    private Response hold(Published activity) {
        return as(station.leader()).put("/activities/" + activity.id() + "/holding");
    }

    private Response cancel(Published activity) {
        return as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity.id() + "/cancellation");
    }

    private Response show(String attendance) {
        return admin().get("/attendances/" + attendance);
    }

    private UUID appointStaff(UUID appointer, UUID subject) {
        appoint(appointer, subject, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + subject + "'") == 1);
        return subject;
    }

    private static String creditOf(String attendance) {
        try (var connection = connect();
                var query = connection.createStatement();
                var found = query.executeQuery(
                        "select id from credit where reversal_id is null and attendance_id = '" + attendance + "'")) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long minutesOf(Person person) {
        return number("select coalesce(sum(minutes), 0) from credit where reversal_id is null and volunteer_id = '"
                + person.id() + "'");
    }

    private static List<LoggedEvent> told(String attendance) {
        return EventLog.about(Topics.ATTENDANCES, attendance);
    }

    private static List<String> typesOf(String attendance, int howMany) {
        await().until(() -> told(attendance).size() >= howMany);
        return types(told(attendance));
    }

    private static JsonNode body(String attendance, int index) throws JsonProcessingException {
        return JSON.readTree(told(attendance).get(index).json());
    }
}
