package cn.practice.activity.plan.activity;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class HoldingFlowTest {

    @Inject
    Holding holding;

    @Test
    void setsHeldAfterItsEndWhatSomebodyWasCountedIn() {
        var station = aStation();
        var counted = published(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(-4), inHours(-2)));
        var empty = published(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(-4), inHours(-2)));
        as(station.leader())
                .body("""
                        {"activityId":"%s","audience":"VILLAGE","channel":"ON_SITE","persons":20}""".formatted(counted.id()))
                .post("/reach")
                .then()
                .statusCode(201);

        holding.sweep();

        as(station.leader()).get("/activities/" + counted.id()).then().body("state", equalTo("HELD"));
        as(station.leader()).get("/activities/" + empty.id()).then().body("state", equalTo("PUBLISHED"));
    }
}
