package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.types;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.proposed;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.staffAppointedBy;
import static cn.practice.activity.PastItems.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportReversalFlowTest {

    private Station station;
    private UUID colleague;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        colleague = aColleague(station);
        person = aVolunteer(station);
    }

    @Test
    void takesAllBackThatItCountedOnceTwoPersonsAgreeAndGivesItsNamesFree() {
        var id = taken(station.staff(), colleague, aTalk(station, "A-1", served(person.id(), 90)));
        var activity = UUID.fromString(
                as(station.staff()).get("/imports/" + id + "/items").path("items[0].activityId"));
        assertThat(minutes()).isEqualTo(90);

        propose(station.staff(), id).then().statusCode(201).body("state", equalTo("PENDING"));
        propose(station.staff(), id).then().statusCode(200);
        assertThat(minutes()).isEqualTo(90);
        decide(colleague, id, "approval").then().statusCode(200).body("state", equalTo("APPLIED"));
        decide(colleague, id, "approval").then().statusCode(200);

        assertThat(minutes()).isZero();
        assertThat(count("reach", "activity_id = '" + activity + "' and state = 'REVERSED'"))
                .isEqualTo(1);
        assertThat(count("attendance", "activity_id = '" + activity + "' and reversed_at is not null"))
                .isEqualTo(1);
        as(station.staff()).get("/imports/" + id).then().body("progress.reversed", equalTo(1));
        await().until(() -> types(EventLog.about(Topics.ACTIVITIES, activity)).contains("SessionReversed"));
        assertThat(types(EventLog.about(Topics.ACTIVITIES, activity)))
                .containsExactly(
                        "ActivityPublished", "ActivityHeld", "ReachCounted", "ReachReversed", "SessionReversed");
        assertThat(types(EventLog.about(Topics.ACTIVITIES, id)))
                .containsExactly("ImportProposed", "ImportApproved", "ImportReversed");
        var attendance = as(person.subject()).get("/attendances?volunteer=me").path("items[0].id");
        await().until(() ->
                types(EventLog.about(Topics.ATTENDANCES, attendance)).size() == 4);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, attendance)))
                .containsExactly("AttendanceRecorded", "MinutesCredited", "MinutesReversed", "AttendanceReversed");

        taken(station.staff(), colleague, aTalk(station, "A-1", served(person.id(), 60)));
        assertThat(minutes()).isEqualTo(60);
    }

    @Test
    void nobodyTakesBackAloneNorWhoTheyAppointedNorWhoIsInIt() {
        var appointee = staffAppointedBy(station.staff(), station);
        var inIt = aVolunteer(station);
        var id = taken(station.staff(), colleague, aTalk(station, "A-1", served(inIt.id(), 60)));
        appoint(inIt.subject(), "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + inIt.subject() + "'") == 1);
        propose(station.staff(), id).then().statusCode(201);

        decide(station.staff(), id, "approval").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        decide(appointee, id, "approval").then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        decide(inIt.subject(), id, "approval").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        as(station.leader())
                .body("{\"reasonCode\":\"FORGED\"}")
                .post("/imports/" + id + "/reversal")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNotAppliedHasNothingToTakeBackAndARejectedProposalLetsItStand() {
        var waiting = proposed(station.staff(), aTalk(station, "B-1", served(person.id(), 60)));
        propose(station.staff(), waiting).then().statusCode(409).body("code", equalTo("IMPORT_NOT_APPLIED"));
        as(station.staff()).get("/imports/" + waiting + "/reversal").then().statusCode(404);

        var id = taken(station.staff(), colleague, aTalk(station, "B-2", served(person.id(), 60)));
        propose(station.staff(), id).then().statusCode(201);
        as(colleague)
                .body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}")
                .put("/imports/" + id + "/reversal/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        decide(colleague, id, "approval").then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        assertThat(minutes()).isEqualTo(60);
        propose(station.staff(), id).then().statusCode(201);
    }

    private long minutes() {
        return number("select coalesce(sum(minutes), 0) from credit where reversal_id is null and volunteer_id = '"
                + person.id() + "'");
    }

    private static Response propose(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"FORGED\"}").post("/imports/" + id + "/reversal");
    }

    private static Response decide(UUID by, String id, String how) {
        return as(by).put("/imports/" + id + "/reversal/" + how);
    }
}
