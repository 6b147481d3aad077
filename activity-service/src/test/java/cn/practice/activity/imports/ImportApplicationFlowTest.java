package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.volunteers;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.approve;
import static cn.practice.activity.PastItems.proposed;
import static cn.practice.activity.PastItems.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was agreed upon is applied one activity a transaction, each checked again. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportApplicationFlowTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int MANY = 30;

    @Inject
    ImportApplication application;

    private final Station station = aStation();
    private final UUID colleague = aColleague(station);

    @Test
    void replicasShareTheWorkAndDoNoneOfItTwice() throws InterruptedException {
        var id = agreedUpon(MANY);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 3).forEach(each -> threads.execute(() -> application.apply(id, LONG)));
        }
        application.apply(id, LONG);

        as(colleague)
                .get("/imports/" + id)
                .then()
                .body("state", equalTo("APPLIED"))
                .body("progress.applied", equalTo(MANY));
        assertThat(activities()).isEqualTo(MANY);
        await().until(() -> held().size() >= MANY);
        assertThat(held()).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void whoEndsHalfwayLosesNothingAndTheSweepGoesOn() {
        var id = agreedUpon(MANY);

        application.apply(id, Duration.ofNanos(1));
        assertThat(activities()).isLessThan(MANY);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(colleague).get("/imports/" + id).path("state").equals("APPLIED"));
        assertThat(activities()).isEqualTo(MANY);
    }

    @Test
    void whatFailsIsWholeLaterAndTheOthersGoOn() {
        change("alter table activity add constraint fails check (title <> 'X-" + station.code() + "') not valid");
        String id;
        try {
            var talks = talks(3);
            talks[1].put("title", "X-" + station.code());
            id = proposed(station.staff(), talks);
            approve(colleague, id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("APPLYING"))
                    .body("progress.applied", equalTo(2))
                    .body("progress.waiting", equalTo(1));
            assertThat(activities()).isEqualTo(2);
        } finally {
            change("alter table activity drop constraint fails");
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(colleague).get("/imports/" + id).path("state").equals("APPLIED"));
        assertThat(activities()).isEqualTo(3);
    }

    @Test
    void whoWasSuspendedMeanwhileIsRefusedWithTheirActivityAlone() {
        var people = volunteers(station, 2);
        var id = proposed(
                station.staff(),
                aTalk(station, "S-1", served(people.get(0).id(), 60)),
                aTalk(station, "S-2", served(people.get(1).id(), 60)));
        tell(people.get(0), "VolunteerSuspended", 3);
        await().until(() ->
                count("known_volunteer", "id = '" + people.get(0).id() + "' and status = 'SUSPENDED'") == 1);

        approve(colleague, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("progress.applied", equalTo(1))
                .body("progress.refused", equalTo(1));

        as(colleague)
                .header("Accept-Language", "en")
                .get("/imports/" + id + "/items")
                .then()
                .body("items.state", contains("REFUSED", "APPLIED"))
                .body("items[0].refused.code", equalTo("ATTENDEE_NOT_APPROVED"))
                .body("items[0].refused.detail", containsString("not an approved volunteer"))
                .body("items[0].refused.volunteerId", equalTo(people.get(0).id().toString()));
        as(colleague)
                .header("Accept-Language", "zh")
                .get("/imports/" + id + "/items?state=REFUSED")
                .then()
                .body("items[0].refused.detail", containsString("志愿者"));
        // whose name is free again, once they may be recorded
        tell(people.get(0), "VolunteerReinstated", 4);
        await().until(() -> count("known_volunteer", "id = '" + people.get(0).id() + "' and status = 'APPROVED'") == 1);
        proposed(station.staff(), aTalk(station, "S-1", served(people.get(0).id(), 60)));
    }

    private Json[] talks(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> aTalk(station, "M-" + i))
                .toArray(Json[]::new);
    }

    /** Agreed to by a colleague, as if the replica that answered had ended before it applied anything. */
    private UUID agreedUpon(int howMany) {
        var id = proposed(station.staff(), talks(howMany));
        change("""
                update import_proposal set state = 'APPLYING', checked_at = now(), checked_by = '%s',
                       checked_role = 'SITE_STAFF', checked_site = '%s'
                 where id = '%s'""".formatted(colleague, station.code(), id));
        return UUID.fromString(id);
    }

    private long activities() {
        return count("activity", "owner_site_code = '" + station.code() + "'");
    }

    /** The activities of the station that are told to have taken place. */
    private List<String> held() {
        return EventLog.read(Topics.ACTIVITIES).stream()
                .filter(each -> each.type().equals("ActivityHeld"))
                .filter(each -> each.json().contains("\"ownerSiteCode\":\"" + station.code()))
                .map(LoggedEvent::subject)
                .toList();
    }
}
