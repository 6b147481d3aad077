package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportsFlowTest {

    private final Station station = aStation();

    @Test
    void takesPastActivitiesOverOnceAndTellsOfThem() {
        // given
        var people = volunteers(station, 2);
        var item = item("A-1", "THEORY_TALK", people.get(0).id(), 90, "SERVICE");

        // when
        send(true, item).then().statusCode(200).body("added", equalTo(1)).body("dryRun", equalTo(true));
        assertThat(activities()).isZero();
        send(false, item).then().statusCode(200).body("added", equalTo(1));
        send(false, item).then().statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(1));

        // then
        assertThat(activities()).isEqualTo(1);
        assertThat(number("select sum(c.minutes) from credit c join attendance t on t.id = c.attendance_id"
                        + " where t.volunteer_id = '" + people.get(0).id() + "' and c.evidence = 'IMPORTED'"))
                .isEqualTo(90);
        var id = as(station.staff()).get("/activities?site=" + station.code()).<String>path("items[0].id");
        await().until(() -> EventLog.about(Topics.ACTIVITIES, id).size() == 3);
        assertThat(EventLog.about(Topics.ACTIVITIES, id))
                .extracting(LoggedEvent::type)
                .containsExactly("ActivityPublished", "ActivityHeld", "ReachCounted");
    }

    @Test
    void takesNothingOverWhenOneItemIsRefused() {
        var person = volunteers(station, 1).getFirst().id();
        send(
                        false,
                        item("B-1", "THEORY_TALK", person, 90, "SERVICE"),
                        item("B-2", "THEORY_TALK", person, 121, "SERVICE"),
                        item("B-3", "CULTURE", person, 60, "SERVICE"),
                        item("B-4", "THEORY_TALK", Ids.next(), 60, "SERVICE"),
                        item("B-1", "THEORY_TALK", person, 90, "SERVICE"),
                        countingTwice(item("B-5", "THEORY_TALK", person, 90, "SERVICE")),
                        item("B-6", "THEORY_TALK", person, 90, "SERVICE")
                                .replace(
                                        station.team().toString(),
                                        aStation().team().toString()))
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

        assertThat(activities()).isZero();
    }

    @Test
    void refusesOtherContentUnderTheSameName() {
        var person = volunteers(station, 1).getFirst().id();
        send(false, item("C-1", "THEORY_TALK", person, 90, "SERVICE")).then().statusCode(200);

        send(false, item("C-1", "THEORY_TALK", person, 91, "SERVICE"))
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("ALREADY_IMPORTED"));
    }

    private long activities() {
        return count("activity", "owner_site_code = '" + station.code() + "'");
    }

    private Response send(boolean dryRun, String... items) {
        return as(station.staff())
                .body("{\"items\":[" + String.join(",", items) + "]}")
                .post("/activities/imports?dryRun=" + dryRun);
    }

    private static String countingTwice(String item) {
        var count = "{\"audience\":\"VILLAGE\",\"channel\":\"ON_SITE\",\"persons\":40}";
        return item.replace(count, count + "," + count);
    }

    private String item(String externalId, String kind, UUID person, int minutes, String role) {
        return """
                {"externalId":"%s","title":"宣讲","kind":"%s","siteCode":"%s","ownerSiteCode":"%s","teamId":"%s",
                "startsAt":"2026-03-05T01:00:00Z","endsAt":"2026-03-05T03:00:00Z","held":true,
                "reach":[{"audience":"VILLAGE","channel":"ON_SITE","persons":40}],
                "attendances":[{"volunteerId":"%s","minutes":%d,"role":"%s"}]}""".formatted(externalId, kind, station.code(), station.code(), station.team(), person, minutes, role);
    }
}
