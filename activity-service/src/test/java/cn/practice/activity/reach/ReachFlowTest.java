package cn.practice.activity.reach;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReachFlowTest {

    private final Station station = aStation();

    @Test
    void countsAnAudienceOnceAndReversesItOnce() {
        var activity = past(station, "SERVICE", "CARING_AID");
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
}
