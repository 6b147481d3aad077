package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.text;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two agreed to take back is taken back one activity a transaction, to the end and once. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReversalApplicationFlowTest {

    private static final int MINUTES = 60;

    @Inject
    ImportReversals reversals;

    @Inject
    ProposedItems items;

    @Inject
    ItemReversal item;

    @Inject
    Scheduler sweeps;

    private Station station;
    private UUID colleague;
    private Person person;
    private UUID id;

    /** Three activities of one import that is to be taken back, in each of which the same person served for an hour. */
    @BeforeEach
    void prepare() {
        station = aStation();
        colleague = aColleague(station);
        person = aVolunteer(station);
        var talks = IntStream.range(0, 3).mapToObj(this::talk).toArray(Json[]::new);
        id = UUID.fromString(taken(station.staff(), colleague, talks));
        as(station.staff())
                .body("{\"reasonCode\":\"FORGED\"}")
                .post("/imports/" + id + "/reversal")
                .then()
                .statusCode(201);
    }

    private Json talk(int which) {
        var talk = aTalk(station, "R-" + which, served(person.id(), MINUTES));
        var from = Instant.parse("2026-03-05T01:00:00Z").plus(Duration.ofHours(2L * which));
        talk.put("startsAt", from.toString());
        talk.put("endsAt", from.plus(Duration.ofHours(2)).toString());
        return talk;
    }

    @Test
    void whoEndsBetweenTwoActivitiesLosesNothingAndTheSweepGoesOn() {
        sweeps.pause();
        try {
            // as the replica that answers the approval leaves it if it ends after the first
            change("""
                    update import_reversal set state = 'APPLYING', checked_at = now(), checked_by = '%s',
                           checked_role = 'SITE_STAFF', checked_site = '%s'
                     where import_id = '%s'""".formatted(colleague, station.code(), id));
            item.takeBack(reversals.get(id), items.applied(id).getFirst());

            assertThat(minutes()).isEqualTo(2 * MINUTES);
            assertThat(reversal().<String>path("state")).isEqualTo("APPLYING");
        } finally {
            sweeps.resume();
        }

        assertThatAllIsTakenBackOnce();
    }

    @Test
    void whatFailsStandsWholeUntilItIsTakenBackAndTheOthersGoOn() {
        var second = text("select activity_id from import_item where state = 'APPLIED' and import_id = '" + id
                + "' order by place offset 1");
        change("alter table attendance add constraint stays check (activity_id <> '" + second
                + "' or reversed_at is null) not valid");
        try {
            approve().then().statusCode(200);

            await().until(() -> minutes() == MINUTES);
            assertThat(text("select state from activity where id = '" + second + "'"))
                    .isEqualTo("HELD");
            assertThat(reversal().<String>path("state")).isEqualTo("APPLYING");
        } finally {
            change("alter table attendance drop constraint stays");
        }

        assertThatAllIsTakenBackOnce();
    }

    private void assertThatAllIsTakenBackOnce() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reversal().<String>path("state").equals("APPLIED"));
        assertThat(minutes()).isZero();
        assertThat(as(station.staff()).get("/imports/" + id).<Integer>path("progress.reversed"))
                .isEqualTo(3);
        await().until(() -> told().size() >= 3);
        assertThat(told()).hasSize(3).doesNotHaveDuplicates();
    }

    /** The activities of which minutes of the person are told to be taken back. */
    private List<String> told() {
        return EventLog.read(Topics.ATTENDANCES).stream()
                .filter(each -> each.type().equals("MinutesReversed"))
                .filter(each -> each.json().contains(person.id().toString()))
                .map(LoggedEvent::key)
                .toList();
    }

    private long minutes() {
        return number("select coalesce(sum(minutes), 0) from credit where reversal_id is null and volunteer_id = '"
                + person.id() + "'");
    }

    private Response approve() {
        return as(colleague).put("/imports/" + id + "/reversal/approval");
    }

    private Response reversal() {
        return as(colleague).get("/imports/" + id + "/reversal");
    }
}
