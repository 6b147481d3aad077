package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.types;
import static cn.practice.activity.District.volunteers;
import static cn.practice.activity.PastItems.DIGEST;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.anImport;
import static cn.practice.activity.PastItems.approve;
import static cn.practice.activity.PastItems.propose;
import static cn.practice.activity.PastItems.proposed;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportsFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Station station = aStation();
    private final UUID colleague = aColleague(station);

    @Test
    void countsNothingUntilSomebodyElseAgreesAndThenAllOfItOnce() {
        // given
        var person = volunteers(station, 1).getFirst().id();
        var talk = aTalk(station, "A-1", served(person, 90));

        // when
        dryRun(talk).then().statusCode(200).body("added", equalTo(1)).body("id", nullValue());
        assertThat(count("import_proposal", "owner_site_code = '" + station.code() + "'"))
                .isZero();
        var id = propose(station.staff(), talk)
                .then()
                .statusCode(201)
                .body("added", equalTo(1))
                .body("state", equalTo("PENDING"))
                .extract()
                .<String>path("id");
        assertThat(activities()).isZero();
        approve(colleague, id).then().statusCode(200).body("state", equalTo("APPLIED"));
        approve(colleague, id).then().statusCode(200).body("progress.applied", equalTo(1));

        // then
        assertThat(activities()).isEqualTo(1);
        assertThat(creditedTo(person)).isEqualTo(90);
        var activity = activityOf(id, 0);
        await().until(() -> EventLog.about(Topics.ACTIVITIES, activity).size() == 3);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, activity)))
                .containsExactly("ActivityPublished", "ActivityHeld", "ReachCounted");
        await().until(() -> EventLog.about(Topics.ACTIVITIES, id).size() == 2);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, id))).containsExactly("ImportProposed", "ImportApproved");
    }

    @Test
    void tellsWhoProposedItWhoAgreedWhyAndFromWhichDocument() throws JsonProcessingException {
        var person = volunteers(station, 1).getFirst().id();
        var id = taken(station.staff(), colleague, aTalk(station, "B-1", served(person, 90)));

        var activity = activityOf(id, 0);
        await().until(() -> EventLog.about(Topics.ACTIVITIES, activity).size() == 3);
        var held = read(EventLog.about(Topics.ACTIVITIES, activity).get(1).json());
        var proposed = read(EventLog.about(Topics.ACTIVITIES, id).getFirst().json());
        assertThat(proposed.path("documentDay").asText()).isEqualTo("2026-03-31");
        assertThat(proposed.path("minutes").asInt()).isEqualTo(90);
        assertThat(proposed.toString()).doesNotContain("2026-A-7");
        assertThat(proposed.path("by").path("subject").asText())
                .isEqualTo(station.staff().toString());
        assertThat(held.path("by").path("subject").asText()).isEqualTo(colleague.toString());
        var attendance =
                as(station.staff()).get("/attendances?activity=" + activity).<String>path("items[0].id");
        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 2);
        var told = EventLog.about(Topics.ATTENDANCES, attendance);
        for (var each :
                List.of(held, read(told.getFirst().json()), read(told.getLast().json()))) {
            assertThat(each.path("madeBy").path("subject").asText())
                    .isEqualTo(station.staff().toString());
            assertThat(each.path("by").path("subject").asText()).isEqualTo(colleague.toString());
            assertThat(each.path("reasonCode").asText()).isEqualTo("PAPER_OF_BEFORE");
            assertThat(each.path("evidenceRef").asText()).isEqualTo("/imports/" + id);
            assertThat(each.path("evidenceDigest").asText()).isEqualTo(DIGEST);
            assertThat(each.path("late").asBoolean()).isTrue();
            assertThat(each.has("beforeApproval")).isFalse();
        }
    }

    @Test
    void whatLiesBeforeTheApprovalOfAPersonIsToldSo() throws JsonProcessingException {
        var person = volunteers(station, 1).getFirst().id();
        var talk = aTalk(station, "I-1", served(person, 90));
        talk.put("startsAt", "2025-12-15T01:00:00Z");
        talk.put("endsAt", "2025-12-15T03:00:00Z");
        var id = taken(station.staff(), colleague, talk);

        var attendance = as(station.staff())
                .get("/attendances?activity=" + activityOf(id, 0))
                .<String>path("items[0].id");
        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 2);
        for (var each : EventLog.about(Topics.ATTENDANCES, attendance)) {
            assertThat(read(each.json()).path("beforeApproval").asBoolean()).isTrue();
        }
    }

    @Test
    void whoWasSuspendedThenIsNotBroughtIn() {
        var person = volunteers(station, 1).getFirst();
        tell(person, "VolunteerSuspended", 3, LocalDate.of(2026, 3, 1));
        tell(person, "VolunteerReinstated", 4, LocalDate.of(2026, 4, 1));
        await().until(() ->
                count("known_suspension", "volunteer_id = '" + person.id() + "' and until_day is not null") == 1);

        propose(station.staff(), aTalk(station, "J-1", served(person.id(), 60)))
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("SUSPENDED_THEN"))
                .body("refused[0].volunteerId", equalTo(person.id().toString()));
    }

    @Test
    void whatTookPlaceElsewhereIsNotTheSites() {
        var elsewhere = aTalk(station, "K-1");
        elsewhere.put("siteCode", aStation().code());

        propose(station.staff(), elsewhere)
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("SITE_NOT_OF_OWNER"));
    }

    @Test
    void proposesNothingWhenOneItemIsRefused() {
        var person = volunteers(station, 1).getFirst().id();
        var service = new Json[] {
            aTalk(station, "C-1", served(person, 90)),
            aTalk(station, "C-2", served(person, 121)),
            aTalk(station, "C-3", served(person, 60)),
            aTalk(station, "C-4", served(Ids.next(), 60)),
            aTalk(station, "C-1", served(person, 90)),
            aTalk(station, "C-5", served(person, 90)),
            aTalk(station, "C-6", served(person, 90))
        };
        service[2].put("kind", "CULTURE");
        var heads = (List<?>) Objects.requireNonNull(service[5].get("reach"));
        service[5].put("reach", List.of(heads.getFirst(), heads.getFirst()));
        service[6].put("teamId", aStation().team().toString());

        propose(station.staff(), service)
                .then()
                .statusCode(422)
                .body("code", equalTo("IMPORT_REFUSED"))
                .body("refused", hasSize(6))
                .body("refused[0].index", equalTo(1))
                .body(
                        "refused.code",
                        contains(
                                "OVER_CAP",
                                "NOT_SERVICE",
                                "NOT_YET_KNOWN",
                                "DUPLICATE_ITEM",
                                "DUPLICATE_HEAD_COUNT",
                                "TEAM_NOT_OF_OWNER"));

        assertThat(count("import_proposal", "owner_site_code = '" + station.code() + "'"))
                .isZero();
    }

    @Test
    void whatWasTakenOverIsUnchangedAndOtherContentUnderItsNameIsRefused() {
        var person = volunteers(station, 1).getFirst().id();
        taken(station.staff(), colleague, aTalk(station, "D-1", served(person, 90)));

        propose(station.staff(), aTalk(station, "D-1", served(person, 90)))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("id", nullValue());
        propose(station.staff(), aTalk(station, "D-1", served(person, 91)))
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("ALREADY_IMPORTED"));
    }

    @Test
    void theSameAgainIsTheSameProposalAndAnothersWaitsForItsDecision() {
        var talk = aTalk(station, "E-1");
        var id = proposed(station.staff(), talk);

        propose(station.staff(), talk)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("PENDING"));
        propose(colleague, talk)
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("ALREADY_PROPOSED"))
                .body("refused[0].importId", equalTo(id));
        reject(colleague, id).then().statusCode(200).body("state", equalTo("REJECTED"));
        propose(colleague, talk).then().statusCode(201).header("Location", containsString("/imports/"));
    }

    @Test
    void aRejectionIsFinalCountsNothingAndIsShownToWhoChecksTheSameAgain() {
        var talk = aTalk(station, "F-1");
        var id = proposed(station.staff(), talk);

        reject(colleague, id).then().statusCode(200).body("rejectionCode", equalTo("NO_SOURCE"));
        reject(colleague, id).then().statusCode(200);
        approve(colleague, id).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));

        var again = proposed(station.staff(), talk);
        as(colleague).get("/imports/" + again).then().body("rejectedBefore", equalTo(1));
        assertThat(activities()).isZero();
        await().until(() -> EventLog.about(Topics.ACTIVITIES, id).size() == 2);
        assertThat(types(EventLog.about(Topics.ACTIVITIES, id))).containsExactly("ImportProposed", "ImportRejected");
        approve(colleague, again).then().statusCode(200);
        reject(colleague, again).then().statusCode(409).body("code", equalTo("ALREADY_CHECKED"));
    }

    @Test
    void aProposalIsOfOneOwningSiteAndOfADocumentThatIsNotOfTomorrow() {
        var elsewhere = aTalk(station, "G-2");
        elsewhere.put("ownerSiteCode", aStation().code());
        propose(station.staff(), aTalk(station, "G-1"), elsewhere)
                .then()
                .statusCode(422)
                .body("code", equalTo("SEVERAL_OWNERS"));

        var ahead = anImport(aTalk(station, "G-1"));
        ((Json) Objects.requireNonNull(ahead.get("source"))).put("date", "2099-01-01");
        as(station.staff()).body(ahead).post("/imports").then().statusCode(400).body("field", endsWith("source.date"));
    }

    @Test
    void isReadByStaffOfTheSiteWithEverythingThatIsInIt() {
        var person = volunteers(station, 1).getFirst().id();
        var id = proposed(station.staff(), aTalk(station, "H-1", served(person, 60)), aTalk(station, "H-2"));

        as(colleague)
                .get("/imports?state=PENDING")
                .then()
                .body("items.id", contains(id))
                .body("items[0].activities", equalTo(2))
                .body("items[0].source.shelfMark", equalTo("2026-A-7"))
                .body("items[0].progress.waiting", equalTo(2));
        as(aStation().staff()).get("/imports").then().statusCode(200).body("items", hasSize(0));
        as(aStation().staff()).get("/imports/" + id).then().statusCode(403);
        var next = as(colleague)
                .get("/imports/" + id + "/items?limit=1")
                .then()
                .body("items[0].item.attendances[0].volunteerId", equalTo(person.toString()))
                .body("items[0].item.startsAt", equalTo("2026-03-05T01:00:00Z"))
                .body("items[0].state", equalTo("WAITING"))
                .body("next", notNullValue())
                .extract()
                .<String>path("next");
        as(colleague)
                .get("/imports/" + id + "/items?limit=1&cursor=" + next)
                .then()
                .body("items.item.externalId", contains("H-2"))
                .body("next", nullValue());
    }

    private long activities() {
        return count("activity", "owner_site_code = '" + station.code() + "'");
    }

    private static long creditedTo(UUID person) {
        return number("select coalesce(sum(c.minutes), 0) from credit c join attendance t on t.id = c.attendance_id"
                + " where t.volunteer_id = '" + person + "' and c.evidence = 'IMPORTED'");
    }

    private String activityOf(String importId, int index) {
        return as(station.staff()).get("/imports/" + importId + "/items").path("items[" + index + "].activityId");
    }

    private Response dryRun(Json... items) {
        return as(station.staff()).body(anImport(items)).post("/imports?dryRun=true");
    }

    private static Response reject(UUID by, String id) {
        return as(by).body("{\"reasonCode\":\"NO_SOURCE\"}").put("/imports/" + id + "/rejection");
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
