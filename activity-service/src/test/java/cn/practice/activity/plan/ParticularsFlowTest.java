package cn.practice.activity.plan;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an activity is about, where one meets and who is in charge: said, and told. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ParticularsFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Station station = aStation();
    private final Person ann = aVolunteer(station);
    private final Person bob = aVolunteer(station);

    @Test
    void areToldWithTitleAndTimesOncePublished() {
        var morning = aShift("SERVICE", 5, 2, inHours(24), inHours(26));
        var evening = aShift("SERVICE", 5, 2, inHours(30), inHours(32));
        evening.put("place", "村口");
        evening.put("inCharge", bob.id().toString());
        var activity = lecture(morning, evening);
        var id = draft(activity)
                .statusCode(201)
                .body("content", equalTo("宣讲\n答疑"))
                .body("place", equalTo("二楼"))
                .body("inCharge", equalTo(ann.id().toString()))
                .body("shifts[0].place", nullValue())
                .body("shifts[1].place", equalTo("村口"))
                .extract()
                .<String>path("id");
        assertThat(told(id)).isEmpty();

        publish(id);
        publish(id);

        await().until(() -> told(id).size() == 3);
        var published = json(told(id).getFirst());
        assertThat(published.path("title").asText()).isEqualTo("爱心帮扶");
        assertThat(published.path("content").asText()).isEqualTo("宣讲\n答疑");
        assertThat(published.path("inCharge").asText()).isEqualTo(ann.id().toString());
        var first = json(told(id).get(1));
        var second = json(told(id).get(2));
        assertThat(first.path("place").asText()).isEqualTo("二楼");
        assertThat(first.path("inCharge").asText()).isEqualTo(ann.id().toString());
        assertThat(first.path("places").asInt()).isEqualTo(5);
        assertThat(second.path("place").asText()).isEqualTo("村口");
        assertThat(second.path("content").asText()).isEqualTo("宣讲\n答疑");
        assertThat(second.path("inCharge").asText()).isEqualTo(bob.id().toString());
        assertThat(second.at("/by/role").asText()).isEqualTo("TEAM_LEADER");
    }

    @Test
    void sayWhoIsInChargeToThoseWhoActForItAlone() {
        var shift = aShift("SERVICE", 5, 2, inHours(24), inHours(26));
        shift.put("inCharge", bob.id().toString());
        var drafted = draft(lecture(shift)).statusCode(201).extract().jsonPath();
        var activity = "/activities/" + drafted.getString("id");
        publish(drafted.getString("id"));

        for (var caller : List.of(given(), as(ann.subject()), as(aStation().leader()))) {
            caller.get(activity)
                    .then()
                    .statusCode(200)
                    .body("place", equalTo("二楼"))
                    .body("inCharge", nullValue())
                    .body("shifts[0].inCharge", nullValue());
        }
        assertThat(given().get("/shifts/" + drafted.getString("shifts[0].id")).asString())
                .doesNotContain(bob.id().toString());
        assertThat(given().get("/activities?limit=100&site=" + station.code()).asString())
                .doesNotContain(ann.id().toString());
        as(station.leader())
                .get(activity)
                .then()
                .body("inCharge", equalTo(ann.id().toString()))
                .body("shifts[0].inCharge", equalTo(bob.id().toString()));
    }

    @Test
    void ofAShiftThatIsAddedOrChangedAreToldOnceEach() {
        var id = draft(lecture(aShift("SERVICE", 5, 2, inHours(24), inHours(26))))
                .extract()
                .<String>path("id");
        publish(id);
        var added = as(station.leader())
                .body(aShift("SERVICE", 3, 0, inHours(24), inHours(25)))
                .post("/activities/" + id + "/shifts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var change = new Json();
        change.put("capacity", 3);
        change.put("waitlistLimit", 0);
        change.put("name", "值守");
        change.put("place", "广场");
        for (var version : List.of("\"0\"", "\"1\"")) {
            as(station.leader())
                    .header("If-Match", version)
                    .body(change)
                    .put("/shifts/" + added)
                    .then()
                    .statusCode(200)
                    .body("place", equalTo("广场"))
                    .body("version", equalTo(1));
        }

        await().until(() -> ofShift(added).size() == 2);
        assertThat(ofShift(added)).extracting(LoggedEvent::type).containsExactly("ShiftAdded", "ShiftChanged");
        assertThat(ofShift(added))
                .extracting(each -> each.headers().get("sequence"))
                .containsExactly("1", "2");
        assertThat(json(ofShift(added).getLast()).path("place").asText()).isEqualTo("广场");
        assertThat(told(id)).hasSize(4);
    }

    @Test
    void nameAnApprovedVolunteer() {
        tell(bob, "VolunteerSuspended", 9);
        var suspended = lecture(aShift("SERVICE", 5, 2, inHours(24), inHours(26)));
        suspended.put("inCharge", bob.id().toString());
        await().untilAsserted(() -> draft(suspended)
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("field", equalTo("inCharge")));
        var nobody = lecture(aShift("SERVICE", 5, 2, inHours(24), inHours(26)));
        nobody.put("inCharge", Ids.next().toString());
        draft(nobody).statusCode(409).body("code", equalTo("NOT_YET_KNOWN"));
    }

    @ParameterizedTest
    @CsvSource({"content, 2001", "place, 201", "place, 10000"})
    void areNotLongerThanWhatIsRead(String member, int length) {
        var activity = lecture(aShift("SERVICE", 5, 2, inHours(24), inHours(26)));
        activity.put(member, "长".repeat(length));
        draft(activity).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
    }

    private Json lecture(Json... shifts) {
        var activity = anActivity(station, "CARING_AID", List.of(shifts));
        activity.put("content", "宣讲\n答疑");
        activity.put("place", "二楼");
        activity.put("inCharge", ann.id().toString());
        return activity;
    }

    private ValidatableResponse draft(Json activity) {
        return as(station.leader()).body(activity).post("/activities").then();
    }

    private void publish(String id) {
        as(station.leader()).put("/activities/" + id + "/publication").then().statusCode(200);
    }

    /** All that is told under the activity's key. */
    private static List<LoggedEvent> told(String id) {
        return EventLog.read(Topics.ACTIVITIES).stream()
                .filter(each -> id.equals(each.key()))
                .toList();
    }

    private static List<LoggedEvent> ofShift(String shift) {
        return EventLog.about(Topics.ACTIVITIES, shift);
    }

    private static JsonNode json(LoggedEvent event) {
        try {
            return JSON.readTree(event.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
