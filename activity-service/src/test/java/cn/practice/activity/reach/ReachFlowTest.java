package cn.practice.activity.reach;

import static cn.practice.activity.District.AUDITOR;
import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.text.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReachFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Station station = aStation();

    @Test
    void countsAnAudienceOnceAndTakesItBackByTwo() throws JsonProcessingException {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = counted(activity, "SCHOOL", "LIVE", 300);

        heads(station.leader(), activity, "SCHOOL", "LIVE", 300)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        heads(station.leader(), activity, "SCHOOL", "LIVE", 301)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_COUNTED"))
                .body("reachId", equalTo(id));
        propose(station.leader(), id, "TYPING_ERROR")
                .then()
                .statusCode(201)
                .body("state", equalTo("REVERSAL_PENDING"))
                .body("reversal.reasonCode", equalTo("TYPING_ERROR"));
        propose(station.leader(), id, "TYPING_ERROR").then().statusCode(200);
        propose(station.leader(), id, "COUNTED_TWICE").then().statusCode(409).body("code", equalTo("ALREADY_REVERSED"));
        agree(station.leader(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        var reversal = agree(station.staff(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .extract()
                .<String>path("reversalId");
        agree(station.staff(), id).then().statusCode(200).body("reversalId", equalTo(reversal));
        refuseReversal(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        heads(station.leader(), activity, "SCHOOL", "LIVE", 30)
                .then()
                .statusCode(201)
                .body("rejectedBefore", equalTo(1));

        assertThat(told(activity, 4))
                .containsExactly("ActivityPublished", "ReachCounted", "ReachReversed", "ReachCounted");
        var reversed = body(activity, 2);
        assertThat(reversed.path("reasonCode").asText()).isEqualTo("TYPING_ERROR");
        assertThat(reversed.path("madeBy")).isEqualTo(asLeader());
        assertThat(reversed.path("by")).isEqualTo(asStaff());
        assertThat(reversed.has("late")).isFalse();
    }

    @Test
    void whatIsLargeCountsOnceSomebodyElseHasAgreed() throws JsonProcessingException {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");

        hold(activity).then().statusCode(409).body("code", equalTo("NOTHING_HAPPENED"));
        approve(station.leader(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(station.staff(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("checkedBy", equalTo(station.staff().toString()));
        approve(station.staff(), id).then().statusCode(200);
        reject(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        hold(activity).then().statusCode(200);

        assertThat(told(activity, 4))
                .containsExactly("ActivityPublished", "ReachProposed", "ReachCounted", "ActivityHeld");
        var counted = body(activity, 2);
        assertThat(counted.path("reasonCode").asText()).isEqualTo("OVER_500");
        assertThat(counted.path("madeBy")).isEqualTo(asLeader());
        assertThat(counted.path("by")).isEqualTo(asStaff());
    }

    @Test
    void tenMillionOfOneLeaderAreInNoFigure() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 10_000_000, "OVER_500");

        heads(station.leader(), activity, "VILLAGE", "ON_SITE", 500)
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_COUNTED"));
        propose(station.leader(), id, "TYPING_ERROR").then().statusCode(409).body("code", equalTo("NOT_COUNTED"));
        as(station.leader()).delete("/reach/" + id).then().statusCode(405);

        assertThat(told(activity, 2)).containsExactly("ActivityPublished", "ReachProposed");
        assertThat(count("reached_activity", "id = '" + activity + "'")).isZero();
    }

    @Test
    void whatIsRejectedIsToldOnceAndShownToTheNextChecker() throws JsonProcessingException {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");

        reject(station.staff(), id).then().statusCode(200).body("state", equalTo("REJECTED"));
        reject(station.staff(), id).then().statusCode(200);
        approve(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        var again = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");
        as(station.staff()).get("/reach/" + again).then().body("rejectedBefore", equalTo(1));
        as(station.staff()).get("/reach/" + id).then().body("rejectedBefore", equalTo(0));

        assertThat(told(activity, 4))
                .containsExactly("ActivityPublished", "ReachProposed", "ReachRejected", "ReachProposed");
        assertThat(body(activity, 2).path("reasonCode").asText()).isEqualTo("NOT_PLAUSIBLE");
    }

    @Test
    void aNumberThatIsSplitOverAudiencesIsOneNumber() {
        var activity = past(station, "SERVICE", "CARING_AID").id();

        var first = counted(activity, "VILLAGE", "ON_SITE", 200);
        counted(activity, "AGENCY", "ON_SITE", 200);
        var third = pending(activity, "SCHOOL", "ON_SITE", 200, "OVER_500");
        pending(activity, "ENTERPRISE", "ON_SITE", 200, "OVER_500");
        pending(activity, "RESIDENT_UNIT", "ON_SITE", 1, "OVER_500");
        // what is to be reversed stands until somebody else has agreed
        propose(station.leader(), first, "TYPING_ERROR").then().statusCode(201);
        reject(station.staff(), third).then().statusCode(200);
        pending(activity, "SCHOOL", "ON_SITE", 200, "OVER_500");

        assertThat(number("select sum(persons) from reach where activity_id = '" + activity
                        + "' and state in ('COUNTED', 'REVERSAL_PENDING')"))
                .isEqualTo(400);
    }

    @Test
    void numbersThatComeAtOnceDoNotPassTheLimitTogether() throws Exception {
        // given
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var calls = new ArrayList<Callable<Response>>();
        for (var audience : Audience.values()) {
            calls.add(() -> heads(station.leader(), activity, audience.name(), "ON_SITE", 300));
        }

        // when
        try (var replicas = Executors.newFixedThreadPool(calls.size())) {
            for (var each : replicas.invokeAll(calls)) {
                each.get().then().statusCode(201);
            }
        }

        // then
        assertThat(count("reach", "activity_id = '" + activity + "' and state = 'COUNTED'"))
                .isEqualTo(1);
        assertThat(count("reach", "activity_id = '" + activity + "' and state = 'PENDING'"))
                .isEqualTo(4);
    }

    @Test
    void twoCheckersDecideOnce() throws Exception {
        // given
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");
        var another = staff(station.staff());

        // when
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var answers = replicas.invokeAll(
                    List.<Callable<Response>>of(() -> approve(station.staff(), id), () -> reject(another, id)));
            var codes = new ArrayList<Integer>();
            for (var each : answers) {
                codes.add(each.get().statusCode());
            }
            assertThat(codes).containsExactlyInAnyOrder(200, 409);
        }

        // then
        assertThat(told(activity, 3)).hasSize(3);
    }

    @Test
    void nobodyChecksWhatTheyCountedNorWhatTheirAppointerDid() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var appointed = staff(station.staff());
        var id = heads(station.staff(), activity, "VILLAGE", "ON_SITE", 620)
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .extract()
                .<String>path("id");

        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        reject(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        approve(appointed, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        reject(appointed, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        approve(aStation().staff(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        admin().put("/reach/" + id + "/approval").then().statusCode(200);

        propose(station.staff(), id, "TYPING_ERROR").then().statusCode(201);
        agree(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        agree(appointed, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        admin().put("/reach/" + id + "/reversal/approval").then().statusCode(200);
    }

    @Test
    void whatAnAdministratorCountsIsCheckedByStaffWhomAnotherAppointed() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var appointed = staff(station.staff());
        var id = admin().body(reach(activity, "VILLAGE", "ON_SITE", 620))
                .post("/reach")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        admin().put("/reach/" + id + "/approval").then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        approve(appointed, id).then().statusCode(200);
    }

    @Test
    void whoCountedDoesNotDecideThatTheirCountStands() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = heads(station.staff(), activity, "VILLAGE", "ON_SITE", 40)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        propose(station.leader(), id, "COUNTED_TWICE").then().statusCode(201);

        refuseReversal(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        refuseReversal(staff(station.staff()), id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        refuseReversal(staff(Ids.next()), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("reversal.state", equalTo("REJECTED"));
        agree(station.staff(), id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
        propose(station.leader(), id, "COUNTED_TWICE")
                .then()
                .statusCode(201)
                .body("reversal.rejectedBefore", equalTo(1));
        agree(station.staff(), id).then().statusCode(200).body("state", equalTo("REVERSED"));

        assertThat(told(activity, 3)).containsExactly("ActivityPublished", "ReachCounted", "ReachReversed");
    }

    @Test
    void otherChannelsHaveLimitsOfTheirOwnAndASource() throws JsonProcessingException {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        counted(activity, "VILLAGE", "LIVE", 50_000);
        counted(activity, "VILLAGE", "COLUMN", 1);

        heads(station.leader(), activity, "SCHOOL", "LIVE", 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("SOURCE_REQUIRED"));
        var id = as(station.leader())
                .body(reach(activity, "SCHOOL", "LIVE", 1).replace("}", ",\"source\":\"后台截图 3\"}"))
                .post("/reach")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("source", equalTo("后台截图 3"))
                .extract()
                .<String>path("id");
        approve(station.staff(), id).then().statusCode(200);

        assertThat(told(activity, 5))
                .containsExactly("ActivityPublished", "ReachCounted", "ReachCounted", "ReachProposed", "ReachCounted");
        var counted = body(activity, 4);
        assertThat(counted.path("reasonCode").asText()).isEqualTo("OVER_50000");
        assertThat(counted.path("evidenceRef").asText()).isEqualTo("/reach/" + id);
        assertThat(counted.path("evidenceDigest").asText()).isEqualTo(Sha256.hex("后台截图 3"));
        assertThat(counted.toString()).doesNotContain("后台截图");
    }

    @Test
    void whatComesLongAfterwardsWaitsHoweverFewAndIsToldAsLate() throws JsonProcessingException {
        var activity = published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-1682), inHours(-1680)))
                .id();

        var id = pending(activity, "VILLAGE", "ON_SITE", 3, "LATE");
        approve(station.staff(), id).then().statusCode(200);
        hold(activity).then().statusCode(200);
        propose(station.leader(), id, "TYPING_ERROR").then().statusCode(201);
        agree(station.staff(), id).then().statusCode(200);

        assertThat(told(activity, 6))
                .containsExactly(
                        "ActivityPublished",
                        "ReachProposed",
                        "ReachCounted",
                        "ActivityHeld",
                        "ReachReversed",
                        "SessionReversed");
        for (int i : List.of(2, 4, 5)) {
            assertThat(body(activity, i).path("late").asBoolean()).isTrue();
        }
    }

    @Test
    void aSessionFallsWithItsLastEvidenceAndStandsAgainWithAnother() throws JsonProcessingException {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var one = counted(activity, "VILLAGE", "ON_SITE", 20);
        var other = counted(activity, "SCHOOL", "ON_SITE", 20);
        hold(activity).then().statusCode(200);

        takeBack(one);
        stateOf(activity, "HELD");
        propose(station.leader(), other, "TYPING_ERROR").then().statusCode(201);
        stateOf(activity, "HELD");
        agree(station.staff(), other).then().statusCode(200);
        stateOf(activity, "PUBLISHED");
        hold(activity).then().statusCode(409).body("code", equalTo("NOTHING_HAPPENED"));
        counted(activity, "SCHOOL", "ON_SITE", 21);
        hold(activity).then().statusCode(200).body("state", equalTo("HELD"));

        assertThat(told(activity, 9))
                .containsExactly(
                        "ActivityPublished",
                        "ReachCounted",
                        "ReachCounted",
                        "ActivityHeld",
                        "ReachReversed",
                        "ReachReversed",
                        "SessionReversed",
                        "ReachCounted",
                        "ActivityHeld");
        var fallen = body(activity, 6);
        assertThat(fallen.path("reasonCode").asText()).isEqualTo("NO_EVIDENCE_LEFT");
        assertThat(fallen.path("by")).isEqualTo(asStaff());
    }

    @Test
    void anAttendanceKeepsTheSessionWhoseHeadCountIsTakenBack() {
        var activity = past(station, "SERVICE", "CARING_AID");
        var supplement = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":60,"evidenceRef":"P-1","reasonCode":"FORGOT"}""".formatted(activity.shift(), aVolunteer(station).id()))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(station.staff())
                .put("/attendances/supplements/" + supplement + "/approval")
                .then()
                .statusCode(200);
        var id = counted(activity.id(), "VILLAGE", "ON_SITE", 20);
        hold(activity.id()).then().statusCode(200);

        takeBack(id);

        stateOf(activity.id(), "HELD");
    }

    @Test
    void whatWasCancelledMeanwhileIsNotCountedAnyMore() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");
        as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity + "/cancellation")
                .then()
                .statusCode(200);

        approve(station.staff(), id).then().statusCode(409).body("code", equalTo("ACTIVITY_CANCELLED"));
        reject(station.staff(), id).then().statusCode(200);
    }

    @Test
    void whatCountedAtOnceHasNothingToCheckAndNoReversalIsDecidedThatNobodyProposed() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = counted(activity, "VILLAGE", "ON_SITE", 20);

        approve(station.staff(), id).then().statusCode(409).body("code", equalTo("NOTHING_TO_CHECK"));
        reject(station.staff(), id).then().statusCode(409).body("code", equalTo("NOTHING_TO_CHECK"));
        agree(station.staff(), id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        refuseReversal(station.staff(), id).then().statusCode(404);
        approve(station.staff(), Ids.next().toString()).then().statusCode(404);
    }

    @Test
    void whoMayActFindsWhatWaits() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var waiting = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");
        var reversed = counted(activity, "VILLAGE", "LIVE", 20);
        propose(station.leader(), reversed, "TYPING_ERROR").then().statusCode(201);

        as(station.staff()).get("/reach?state=PENDING").then().body("items.id", contains(waiting));
        as(station.leader()).get("/reach?state=REVERSAL_PENDING").then().body("items.id", contains(reversed));
        as(station.leader()).get("/reach").then().body("items.id", contains(reversed, waiting));
        as(station.staff())
                .get("/reach?state=PENDING&activity=" + activity)
                .then()
                .body("items.id", contains(waiting));
        as(aStation().leader())
                .get("/reach?state=PENDING")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(AUDITOR, "auditor").get("/reach?state=PENDING").then().body("items.id", hasItem(waiting));
        admin().get("/reach?state=PENDING").then().body("items.id", not(hasItem(reversed)));
        as(Ids.next()).get("/reach?state=PENDING").then().statusCode(403);
        as(station.staff()).get("/reach?state=WILD").then().statusCode(400);
    }

    @Test
    void everyActOnAHeadCountIsInTheTrail() {
        var activity = past(station, "SERVICE", "CARING_AID").id();
        var id = pending(activity, "VILLAGE", "ON_SITE", 620, "OVER_500");
        approve(station.staff(), id).then().statusCode(200);
        propose(station.leader(), id, "TYPING_ERROR").then().statusCode(201);
        refuseReversal(station.staff(), id).then().statusCode(200);
        takeBack(id);

        as(AUDITOR, "auditor")
                .get("/activity-trail?subject=" + id)
                .then()
                .body(
                        "items.act",
                        contains(
                                "REACH_REVERSED",
                                "REACH_REVERSAL_PROPOSED",
                                "REACH_REVERSAL_REJECTED",
                                "REACH_REVERSAL_PROPOSED",
                                "REACH_APPROVED",
                                "REACH_PROPOSED"))
                .body("items[2].reasonCode", equalTo("NOT_PLAUSIBLE"))
                .body("items[4].reasonCode", nullValue());
    }

    private String counted(UUID activity, String audience, String channel, int persons) {
        return heads(station.leader(), activity, audience, channel, persons)
                .then()
                .statusCode(201)
                .body("state", equalTo("COUNTED"))
                .extract()
                .path("id");
    }

    private String pending(UUID activity, String audience, String channel, int persons, String reason) {
        return heads(station.leader(), activity, audience, channel, persons)
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("reasonCode", equalTo(reason))
                .extract()
                .path("id");
    }

    private static Response heads(UUID by, UUID activity, String audience, String channel, int persons) {
        return as(by).body(reach(activity, audience, channel, persons)).post("/reach");
    }

    private static String reach(UUID activity, String audience, String channel, int persons) {
        return """
                {"activityId":"%s","audience":"%s","channel":"%s","persons":%d}""".formatted(activity, audience, channel, persons);
    }

    private static Response approve(UUID by, String id) {
        return as(by).put("/reach/" + id + "/approval");
    }

    private static Response reject(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}").put("/reach/" + id + "/rejection");
    }

    private static Response propose(UUID by, String id, String reason) {
        return as(by).body("{\"reasonCode\":\"" + reason + "\"}").post("/reach/" + id + "/reversal");
    }

    private static Response agree(UUID by, String id) {
        return as(by).put("/reach/" + id + "/reversal/approval");
    }

    private static Response refuseReversal(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"NOT_PLAUSIBLE\"}").put("/reach/" + id + "/reversal/rejection");
    }

    private void takeBack(String id) {
        propose(station.leader(), id, "TYPING_ERROR").then().statusCode(201);
        agree(station.staff(), id).then().statusCode(200);
    }

    private Response hold(UUID activity) {
        return as(station.leader()).put("/activities/" + activity + "/holding");
    }

    private void stateOf(UUID activity, String state) {
        as(station.leader()).get("/activities/" + activity).then().body("state", equalTo(state));
    }

    /** Another of the staff, as this one appointed them. */
    private UUID staff(UUID appointer) {
        var subject = Ids.next();
        appoint(appointer, subject, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + subject + "'") == 1);
        return subject;
    }

    private static List<String> told(UUID activity, int howMany) {
        await().until(() -> EventLog.about(Topics.ACTIVITIES, activity).size() >= howMany);
        return types(EventLog.about(Topics.ACTIVITIES, activity));
    }

    private static JsonNode body(UUID activity, int place) throws JsonProcessingException {
        return JSON.readTree(
                EventLog.about(Topics.ACTIVITIES, activity).get(place).json());
    }

    private JsonNode asLeader() throws JsonProcessingException {
        return JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"TEAM_LEADER\",\"teamId\":\"%s\"}"
                .formatted(station.leader(), station.team()));
    }

    private JsonNode asStaff() throws JsonProcessingException {
        return JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"SITE_STAFF\",\"siteCode\":\"%s\"}"
                .formatted(station.staff(), station.code()));
    }
}
