package cn.practice.activity.plan.activity;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ActivityFlowTest {

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void publishesNothingThatHidesItsRisks() {
        var activity = anActivity(station, "PUBLIC_ORDER", List.of());
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

    @Test
    void holdsWhatHappenedAndNeverCancelsWorkedTime() {
        var nothing = past(station, "SERVICE", "CARING_AID");
        hold(nothing).then().statusCode(409).body("code", equalTo("NOTHING_HAPPENED"));
        cancel(nothing).then().statusCode(200).body("state", equalTo("CANCELLED"));
        var running = running(station, "SERVICE", "CARING_AID");
        signUp(person, running.shift());
        checkIn(station, person, running.shift()).then().statusCode(201);

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

    private Response hold(Published activity) {
        return as(station.leader()).put("/activities/" + activity.id() + "/holding");
    }

    private Response cancel(Published activity) {
        return as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity.id() + "/cancellation");
    }
}
