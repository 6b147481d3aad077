package cn.practice.activity.plan.shift;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ShiftChangesFlowTest {

    private static final String WHOLE = "{\"capacity\":7,\"waitlistLimit\":1,\"name\":\"值守\"}";

    private final Station station = aStation();

    @Test
    void replacesAllOfItAtOnce() {
        var shift = tomorrow(station, 2, 1);

        put(shift, WHOLE).then().statusCode(200).body("places", equalTo(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"capacity\":7}",
                "{\"waitlistLimit\":1,\"name\":\"值守\"}",
                "{\"capacity\":7,\"waitlistLimit\":null,\"name\":\"值守\"}",
                "{\"capacity\":7,\"waitlistLimit\":1,\"name\":\" \"}"
            })
    void keepsNothingThatWasNotSaid(String part) {
        var shift = tomorrow(station, 2, 1);

        put(shift, part).then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));

        assertThat(capacity(shift)).isEqualTo(2);
    }

    @Test
    void refusesOneOfWhatWasCancelledOrHeld() {
        var cancelled = tomorrow(station, 2, 1);
        as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + cancelled.id() + "/cancellation")
                .then()
                .statusCode(200);
        var held = tomorrow(station, 2, 1);
        change("update activity set state = 'HELD' where id = '" + held.id() + "'");

        put(cancelled, WHOLE).then().statusCode(409).body("code", equalTo("ACTIVITY_CANCELLED"));
        put(held, WHOLE).then().statusCode(409).body("code", equalTo("ALREADY_HELD"));

        assertThat(capacity(cancelled)).isEqualTo(2);
        assertThat(capacity(held)).isEqualTo(2);
    }

    private Response put(Published of, String body) {
        return as(station.leader()).header("If-Match", "\"0\"").body(body).put("/shifts/" + of.shift());
    }

    private static long capacity(Published of) {
        return number("select capacity from shift where id = '" + of.shift() + "'");
    }
}
