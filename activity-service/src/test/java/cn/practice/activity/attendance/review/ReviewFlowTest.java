package cn.practice.activity.attendance.review;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.types;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReviewFlowTest {

    private Station station;
    private List<Person> people;
    private UUID shift;
    private final List<String> attendances = new ArrayList<>();

    /** A leader checked three people in to a shift of two hours and forgot to check them out. */
    @BeforeEach
    void prepare() {
        station = aStation();
        people = volunteers(station, 3);
        shift = running(station, "SERVICE", "CARING_AID").shift();
        for (var each : people) {
            signUp(each, shift);
            attendances.add(checkIn(station, each, shift).then().extract().path("id"));
        }
        var ids = "('" + String.join("','", attendances) + "')";
        change("update attendance set checked_in_at = checked_in_at - interval '26 hours' where id in " + ids);
        change("update shift set starts_at = starts_at - interval '26 hours', ends_at = ends_at - interval '26 hours',"
                + " sign_up_closes_at = ends_at - interval '26 hours' where id = '" + shift + "'");
        change("update open_attendance set closes_at = closes_at - interval '26 hours' where shift_id = '" + shift
                + "'");
        aVolunteer(station);
        await().until(() -> count("attendance", "closed_at is not null and id in " + ids) == 3);
    }

    @Test
    void oneEndOfAWholeShiftIsProposedByOneAndGrantedByAnotherInOneRequest() {
        as(station.leader())
                .get("/attendances/reviews/due?shift=" + shift)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));

        var id = propose(null)
                .then()
                .statusCode(201)
                .body("lines", hasSize(3))
                .body("leftOut", hasSize(0))
                .extract()
                .<String>path("id");
        as(station.leader())
                .get("/attendances/reviews/due?shift=" + shift)
                .then()
                .body("items", hasSize(0));
        decide(station.leader(), id, "approval").then().statusCode(403);
        decide(station.staff(), id, "approval").then().statusCode(200).body("state", equalTo("APPROVED"));
        decide(station.staff(), id, "approval").then().statusCode(200);
        reject(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        assertThat(number(
                        "select count(*) from credit c join attendance t on t.id = c.attendance_id where t.shift_id = '"
                                + shift + "' and c.evidence = 'SUPPLEMENTED' and c.minutes = 30"))
                .isEqualTo(3);
        as(people.getFirst().subject())
                .get("/attendances/" + attendances.getFirst())
                .then()
                .body("minutes", equalTo(30))
                .body("state", equalTo("AUTO_CLOSED"));
        await().until(() -> types(EventLog.about(Topics.ATTENDANCES, attendances.getFirst()))
                        .size()
                == 4);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, attendances.getFirst())))
                .containsExactly("CheckedIn", "AttendanceAutoClosed", "ReviewProposed", "MinutesCredited");
    }

    @Test
    void whatIsRejectedIsShownToTheNextChecker() {
        var id = propose(List.of(people.getFirst())).then().extract().<String>path("id");
        propose(List.of(people.getFirst())).then().statusCode(409).body("code", equalTo("ALREADY_REVIEWED"));
        reject(station.staff(), id).then().statusCode(200).body("state", equalTo("REJECTED"));

        propose(List.of(people.getFirst())).then().statusCode(201).body("lines[0].rejectedBefore", equalTo(1));
        assertThat(count("credit", "volunteer_id = '" + people.getFirst().id() + "'"))
                .isZero();
    }

    @Test
    void nobodyProposesForThemselvesNorChecksWhatCreditsThem() {
        var leading = people.getFirst();
        appoint(leading.subject(), "TEAM_LEADER", "\"teamId\":\"" + station.team() + "\"");
        var checking = people.getLast();
        appoint(checking.subject(), "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() ->
                count("known_appointment", "subject in ('" + leading.subject() + "','" + checking.subject() + "')")
                        == 2);

        var id = propose(leading.subject(), null)
                .then()
                .statusCode(201)
                .body("lines", hasSize(2))
                .body("leftOut", equalTo(List.of(leading.id().toString())))
                .extract()
                .<String>path("id");

        decide(checking.subject(), id, "approval").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
    }

    @Test
    void whomTheMakerAppointedDoesNotCheckThem() {
        var appointee = Ids.next();
        appoint(station.leader(), appointee, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + appointee + "'") == 1);
        var id = propose(null).then().extract().<String>path("id");

        decide(appointee, id, "approval").then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
    }

    @Test
    void isReviewedAgainOnceItsMinutesWereTakenBack() {
        var id = propose(null).then().extract().<String>path("id");
        decide(station.staff(), id, "approval").then().statusCode(200);
        takeBack("creditId", creditOf(people.getFirst()));

        as(station.leader())
                .get("/attendances/reviews/due?shift=" + shift)
                .then()
                .body("items.id", equalTo(List.of(attendances.getFirst())));
        var again = propose(null)
                .then()
                .statusCode(201)
                .body(
                        "lines.volunteerId",
                        equalTo(List.of(people.getFirst().id().toString())))
                .body("lines[0].rejectedBefore", equalTo(1))
                .extract()
                .<String>path("id");
        decide(station.staff(), again, "approval").then().statusCode(200);
        assertThat(number("select sum(minutes) from credit where reversal_id is null and volunteer_id = '"
                        + people.getFirst().id() + "'"))
                .isEqualTo(30);
    }

    @Test
    void whoWasNotThereIsNeitherReviewedNorCredited() {
        var id = propose(null).then().extract().<String>path("id");
        takeBack("attendanceId", attendances.getFirst());

        decide(station.staff(), id, "approval").then().statusCode(200);
        as(station.leader())
                .get("/attendances/reviews/due?shift=" + shift)
                .then()
                .body("items", hasSize(0));
        propose(List.of(people.getFirst())).then().statusCode(409).body("code", equalTo("NOTHING_TO_REVIEW"));
        assertThat(count("credit", "volunteer_id = '" + people.getFirst().id() + "'"))
                .isZero();
        assertThat(count("credit", "volunteer_id = '" + people.getLast().id() + "'"))
                .isEqualTo(1);
    }

    private void takeBack(String what, String id) {
        var reversal = as(station.leader())
                .body("{\"%s\":\"%s\",\"reasonCode\":\"WRONG\"}".formatted(what, id))
                .post("/attendances/reversals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(station.staff())
                .put("/attendances/reversals/" + reversal + "/approval")
                .then()
                .statusCode(200);
    }

    private static String creditOf(Person person) {
        return as(person.subject())
                .get("/attendances/"
                        + as(person.subject()).get("/attendances?volunteer=me").path("items[0].id") + "/credits")
                .path("items[0].id");
    }

    private Response propose(@Nullable List<Person> of) {
        return propose(station.leader(), of);
    }

    private Response propose(UUID by, @Nullable List<Person> of) {
        var named = of == null
                ? ""
                : ",\"volunteerIds\":[\""
                        + String.join(
                                "\",\"",
                                of.stream().map(each -> each.id().toString()).toList()) + "\"]";
        return as(by).body("""
                {"shiftId":"%s","leftAt":"%s","evidenceRef":"paper 3","reasonCode":"FORGOTTEN"%s}""".formatted(shift, cameAt().plusSeconds(30 * 60 + 20), named))
                .post("/attendances/reviews");
    }

    /** The latest of them. */
    private Instant cameAt() {
        return Instant.ofEpochMilli(
                number("select (extract(epoch from max(checked_in_at)) * 1000)::bigint from attendance"
                        + " where shift_id = '" + shift + "'"));
    }

    private static Response decide(UUID by, String id, String how) {
        return as(by).put("/attendances/reviews/" + id + "/" + how);
    }

    private static Response reject(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}").put("/attendances/reviews/" + id + "/rejection");
    }
}
