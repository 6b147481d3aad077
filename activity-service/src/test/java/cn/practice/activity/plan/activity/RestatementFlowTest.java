package cn.practice.activity.plan.activity;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Rows are made to look as those of before: published, and told in part. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class RestatementFlowTest {

    private static final int MANY = 450;

    @Inject
    Restatement restatement;

    private final Station station = aStation();

    @Test
    void whatWasToldInPartIsToldAnewOnce() {
        var activity = toldInPart();
        drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));

        assertThat(restatement.tellAll()).isTrue();
        assertThat(restatement.tellAll()).isTrue();
        as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity.id() + "/cancellation")
                .then()
                .statusCode(200);

        await().until(() -> types(told(activity)).contains("ActivityCancelled"));
        assertThat(types(told(activity)))
                .containsExactly(
                        "ActivityPublished",
                        "ShiftAdded",
                        "ShiftAdded",
                        "ActivityStated",
                        "ShiftStated",
                        "ShiftStated",
                        "ActivityCancelled");
        var stated = told(activity).get(3);
        assertThat(stated.headers()).containsEntry("sequence", "2");
        assertThat(stated.json())
                .contains("\"state\":\"PUBLISHED\"", "\"title\":\"爱心帮扶\"", "\"kind\":\"CARING_AID\"")
                .doesNotContain("content", "place", "inCharge")
                .endsWith("\"by\":{\"kind\":\"SERVICE\"}}");
        assertThat(told(activity).get(4).json()).contains("\"name\":\"值守\"", "\"places\":");
        assertThat(told(activity).getLast().headers()).containsEntry("sequence", "3");
    }

    @Test
    void aShiftThatWasChangedMeanwhileHasBeenToldWhole() {
        var activity = toldInPart();
        var changed = new Json();
        changed.put("capacity", 9);
        changed.put("waitlistLimit", 0);
        changed.put("name", "清扫");
        as(station.leader())
                .header("If-Match", "\"0\"")
                .body(changed)
                .put("/shifts/" + activity.shift())
                .then()
                .statusCode(200);

        restatement.tellAll();

        var other = activity.shifts().getLast();
        await().until(() -> types(EventLog.about(Topics.ACTIVITIES, other)).contains("ShiftStated"));
        assertThat(types(EventLog.about(Topics.ACTIVITIES, activity.shift())))
                .containsExactly("ShiftAdded", "ShiftChanged");
    }

    @Test
    void whatFailsHalfwayIsToldWholeLater() {
        var activity = toldInPart();
        change("alter table outbox add constraint half check (type <> 'ShiftStated') not valid");
        try {
            assertThat(restatement.tellAll()).isFalse();
        } finally {
            change("alter table outbox drop constraint half");
        }
        assertThat(restatement.tellAll()).isTrue();

        await().until(() -> told(activity).size() == 6);
        assertThat(types(told(activity)).subList(3, 6)).containsExactly("ActivityStated", "ShiftStated", "ShiftStated");
    }

    @Test
    void twoReplicasShareTheWorkAndDoNoneOfItTwice() throws InterruptedException {
        var one = toldInPart();
        change("""
                insert into activity
                select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'title', a.id))).*
                  from activity a, generate_series(1, %d) where a.id = '%s'""".formatted(MANY - 1, one.id()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.<Callable<Boolean>>of(restatement::tellAll, restatement::tellAll));
        }

        await().until(() -> restated(one).size() >= MANY);
        assertThat(restated(one)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(count("activity", "told_in_part")).isZero();
        change("delete from activity where title = '%s'".formatted(one.id()));
    }

    /** The subjects of all that is told of it and its likes. */
    private static List<String> restated(Published one) {
        return EventLog.read(Topics.ACTIVITIES).stream()
                .filter(each -> each.type().equals("ActivityStated"))
                .filter(each -> each.subject().equals(one.id().toString())
                        || each.json().contains("\"title\":\"" + one.id()))
                .map(LoggedEvent::subject)
                .toList();
    }

    private Published toldInPart() {
        var activity = published(
                station,
                "CARING_AID",
                aShift("SERVICE", 5, 0, inHours(24), inHours(26)),
                aShift("SERVICE", 5, 0, inHours(30), inHours(32)));
        await().until(() -> told(activity).size() == 3);
        mark("activity", activity.id());
        activity.shifts().forEach(each -> mark("shift", each));
        return activity;
    }

    private static void mark(String table, UUID id) {
        change("update %s set told_in_part = true where id = '%s'".formatted(table, id));
    }

    /** All that is told under the activity's key. */
    private static List<LoggedEvent> told(Published activity) {
        return EventLog.read(Topics.ACTIVITIES).stream()
                .filter(each -> each.key().equals(activity.id().toString()))
                .toList();
    }
}
