package cn.practice.activity.attendance;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How one dishonest person would get minutes that nobody gave, and what they meet. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class MinutesThatHoldFlowTest {

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void nobodyIsCheckedInToTheNextShiftWhileTheyAreAtWork() {
        var change = inHours(1);
        var next = aShift("SERVICE", 5, 0, change, inHours(2));
        var now = aShift("SERVICE", 5, 0, inHours(-1), change);
        now.put("signUpClosesAt", now.get("endsAt"));
        var shifts = published(station, "CARING_AID", now, next).shifts();
        shifts.forEach(each -> signUp(person, each));

        checkIn(station, person, shifts.getFirst()).then().statusCode(201);
        checkIn(station, person, shifts.getLast())
                .then()
                .statusCode(409)
                .body("code", equalTo("OPEN_ELSEWHERE"))
                .body("otherShiftId", equalTo(shifts.getFirst().toString()));
        assertThat(count("open_attendance", "volunteer_id = '" + person.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoComesBackIsCreditedForBothTimesAndNoMore() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var id = checkIn(station, person, shift).then().extract().<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + id + "'");
        checkOut(station, id).then().statusCode(200).body("minutes", equalTo(30));

        checkIn(station, person, shift)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("pair", equalTo(2))
                .body("state", equalTo("CHECKED_IN"));
        change("update attendance set checked_in_at = checked_in_at - interval '40 minutes' where id = '" + id + "'");
        checkOut(station, id)
                .then()
                .statusCode(200)
                .body("minutes", allOf(greaterThanOrEqualTo(39), lessThanOrEqualTo(40)));

        assertThat(number("select sum(minutes) from credit where attendance_id = '" + id + "'"))
                .isBetween(39L, 40L);
        await().until(() -> types(EventLog.about(Topics.ATTENDANCES, id)).size() == 6);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, id)))
                .containsExactly(
                        "CheckedIn", "CheckedOut", "MinutesCredited", "CheckedIn", "CheckedOut", "MinutesCredited");
    }

    @Test
    void afterTheLimitNobodyIsCheckedOutAndNothingIsCredited() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var id = checkIn(station, person, shift).then().extract().<String>path("id");
        change("update shift set starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days',"
                + " sign_up_closes_at = ends_at - interval '10 days' where id = '" + shift + "'");

        checkOut(station, id).then().statusCode(409).body("code", equalTo("CHECK_OUT_CLOSED"));

        change("update open_attendance set closes_at = closes_at - interval '10 days' where attendance_id = '" + id
                + "'");
        // whoever is new has the open attendances looked at
        aVolunteer(station);
        await().until(() -> count("attendance", "id = '" + id + "' and closed_why = 'CHECK_OUT_LIMIT'") == 1);
        as(person.subject())
                .get("/attendances/" + id)
                .then()
                .body("state", equalTo("AUTO_CLOSED"))
                .body("minutes", nullValue())
                .body("method", equalTo("LEADER"))
                .body("checkedInBy.role", equalTo("TEAM_LEADER"))
                .body("checkedInBy.subject", nullValue());
        await().until(() -> types(EventLog.about(Topics.ATTENDANCES, id)).contains("AttendanceAutoClosed"));
    }

    @Test
    void aSuspensionClosesWhatIsOpen() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var id = checkIn(station, person, shift).then().extract().<String>path("id");

        tell(person, "VolunteerSuspended", 3);

        await().until(() -> count("attendance", "id = '" + id + "' and closed_why = 'SUSPENDED'") == 1);
        checkOut(station, id).then().statusCode(409).body("code", equalTo("CHECK_OUT_CLOSED"));
        assertThat(count("credit", "attendance_id = '" + id + "'")).isZero();
    }

    @Test
    void minutesOfOneTimeAreSupplementedOnceWhicheverShiftClaimsThem() {
        var one = past(station, "SERVICE", "CARING_AID").shift();
        var other = past(station, "SERVICE", "CARING_AID").shift();
        approve(supplement(one, 90)).then().statusCode(200);

        var moved = supplement(other, 30);
        moved.then().statusCode(201);
        assertThat(Instant.parse(moved.path("from")))
                .isEqualTo(Instant.parse(at(one).toString()).plusSeconds(90 * 60));
        var tooLong = past(station, "SERVICE", "CARING_AID").shift();
        supplement(tooLong, 31).then().statusCode(409).body("code", equalTo("TIME_TAKEN"));
        supplement(tooLong, at(tooLong), at(tooLong).plusSeconds(600))
                .then()
                .statusCode(409)
                .body("code", equalTo("TIME_TAKEN"));
    }

    @Test
    void whoIsRejectedOrSuspendedIsSupplementedNothing() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var made = supplement(shift, 60);
        tell(person, "VolunteerSuspended", 3, LocalDate.of(2026, 2, 1));
        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and status = 'SUSPENDED'") == 1);

        approve(made).then().statusCode(403).body("code", equalTo("SUSPENDED"));
        supplement(past(station, "SERVICE", "CARING_AID").shift(), 60)
                .then()
                .statusCode(403)
                .body("code", equalTo("SUSPENDED"));
    }

    @Test
    void ofALongDayOnlyWhatGoesBeyondIsHeldAndTakesTheTime() {
        var shift = published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-14), inHours(-1)))
                .shift();
        // one day, however late it is while this runs
        change("update shift set starts_at = '2026-03-05T00:00:00Z', ends_at = '2026-03-05T13:00:00Z',"
                + " sign_up_closes_at = '2026-03-05T00:00:00Z' where id = '" + shift + "'");

        var attendance = approve(supplement(shift, 13 * 60))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("attendanceId");

        as(person.subject())
                .get("/attendances/" + attendance)
                .then()
                .body("minutes", equalTo(8 * 60))
                .body("heldMinutes", equalTo(5 * 60));
        assertThat(count(
                        "hold",
                        "attendance_id = '" + attendance + "' and reason = 'LONG_DAY' and minutes = 240"
                                + " and checking_site = '" + station.code() + "'"))
                .isEqualTo(1);
        assertThat(count(
                        "hold",
                        "attendance_id = '" + attendance + "' and reason = 'VERY_LONG_DAY' and minutes = 60"
                                + " and checking_site is null"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesATimeThatIsTaken() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        approve(supplement(shift, 60)).then().statusCode(200);

        assertThatThrownBy(() -> change("""
                        insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,
                                            credited_at)
                        select gen_random_uuid(), attendance_id, volunteer_id, day, starts_at + interval '59 minutes',
                               ends_at + interval '59 minutes', minutes, evidence, credited_at
                          from credit where volunteer_id = '%s'""".formatted(person.id())))
                .rootCause()
                .hasMessageContaining("one_time_of_a_person");
    }

    private static Instant at(UUID shift) {
        return Instant.ofEpochMilli(
                number("select (extract(epoch from starts_at) * 1000)::bigint from shift where id = '" + shift + "'"));
    }

    private Response supplement(UUID shift, int minutes) {
        return as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes))
                .post("/attendances/supplements");
    }

    private Response supplement(UUID shift, Instant from, Instant to) {
        return as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","from":"%s","to":"%s","evidenceRef":"photo 7",\
                        "reasonCode":"FORGOT"}""".formatted(shift, person.id(), from, to))
                .post("/attendances/supplements");
    }

    private Response approve(Response supplement) {
        return as(station.staff()).put("/attendances/supplements/" + supplement.path("id") + "/approval");
    }
}
