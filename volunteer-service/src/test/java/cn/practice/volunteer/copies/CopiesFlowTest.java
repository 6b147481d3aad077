package cn.practice.volunteer.copies;

import static cn.practice.volunteer.Activities.known;
import static cn.practice.volunteer.Activities.published;
import static cn.practice.volunteer.Activities.signUp;
import static cn.practice.volunteer.Activities.tellActivity;
import static cn.practice.volunteer.Activities.tellShift;
import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.station;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.Activities.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class CopiesFlowTest {

    private static final String EXAMPLE = ".example.json";

    private final Sql sql;

    @Inject
    CopiesFlowTest(Sql sql) {
        this.sql = sql;
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static int closing(String site) {
        return as(ADMIN).delete("/sites/" + site).statusCode();
    }

    @Test
    void closesNoSiteWithAnActivityToCome() {
        var site = station();
        known(published(site, null, tomorrow()), 0);

        var refused = as(ADMIN).delete("/sites/" + site);

        refused.then().statusCode(409).body("code", equalTo("SITE_IN_USE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ActivityCancelled", "ActivityHeld"})
    void closesASiteWhoseActivityIsOver(String end) {
        var site = station();
        var activity = known(published(site, null, tomorrow()), 0);

        tellActivity(activity, end, 2, "\"reasonCode\":\"WEATHER\",\"day\":\"2026-03-05\"");

        await().until(() -> closing(site) == 204);
    }

    @Test
    void closesASiteWhoseActivityHasEnded() {
        var site = station();
        known(published(site, null, Instant.now().minusSeconds(60)), 0);

        assertThat(closing(site)).isEqualTo(204);
    }

    @Test
    void neverGoesBackToAnOlderVersion() {
        var site = station();
        var activity = known(published(site, null, tomorrow()), 0);
        var signUp = Ids.next();
        signUp(activity, signUp, Ids.next(), "SignUpWithdrawn", 3, "{\"kind\":\"SERVICE\"}");
        signUp(activity, signUp, Ids.next(), "SignUpConfirmed", 2, "{\"kind\":\"SERVICE\"}");
        tellShift(activity, "ShiftChanged", 3, tomorrow(), null);
        tellShift(activity, "ShiftChanged", 2, Instant.EPOCH, null);

        signUp(activity, Ids.next(), Ids.next(), "SignUpConfirmed", 4, "{\"kind\":\"SERVICE\"}");

        known(activity, 1);
        assertThat(rows("known_shift where version = 3 and id = '" + activity.shift() + "'"))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasHeldOfActivitiesThatNobodyAnnounced() {
        var activity = new Published(Ids.next(), Ids.next(), "321181000001", null, Instant.EPOCH);

        tellActivity(activity, "ActivityHeld", 2, "\"day\":\"2026-03-05\"");

        await().until(() -> rows("known_activity where state = 'HELD' and id = '" + activity.activity() + "'") == 1);
    }

    /** A partition that waited for what can never be applied would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {Topics.ACTIVITIES, Topics.SIGN_UPS, Topics.ATTENDANCES, Topics.CAMPAIGNS})
    void waitsForNoEventThatLacksItsMembers(String topic) throws IOException {
        var key = Ids.next().toString();
        try (var contract = Files.list(Path.of("..", "activity-service", "contract", "events"))) {
            contract.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(EXAMPLE))
                    .map(each -> each.replace(EXAMPLE, ""))
                    .forEach(type -> empty(topic, key, type));
        }

        empty(topic, key, "LastOfAll");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows("dead_letter where subject = '" + key + "' and type = 'LastOfAll'") == 1);
    }

    @Test
    void isLiveAsLongAsEveryChannelPolls() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'copies are fed' }.data.stopped", equalTo(""));
    }

    private long rows(String of) {
        return sql.list("select count(*) as rows from " + of, row -> row.count("rows"))
                .getFirst();
    }

    private static void empty(String topic, String key, String type) {
        EventLog.publish(topic, key, Ids.next(), type, key, 1, Instant.now(), "{}");
    }
}
