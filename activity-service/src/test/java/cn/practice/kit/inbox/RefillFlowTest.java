package cn.practice.kit.inbox;

import static cn.practice.activity.District.APPROVED_ON;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.KafkaConnection;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of another shape, filled from the log of the tests before. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class RefillFlowTest {

    @Inject
    @Readiness
    Refill refill;

    @ConfigProperty(name = "practice.inbox.shape")
    int shape;

    @Inject
    KafkaConnection kafka;

    @Inject
    Inbox inbox;

    @Inject
    Positions positions;

    @Inject
    Sql sql;

    @Inject
    @Any
    Instance<Copy> copies;

    /** The schema in which the shape that is wanted is filled. */
    private String beside() {
        return "copies_" + shape;
    }

    @BeforeEach
    void makeOld() {
        change("update inbox_shape set shape = 0");
    }

    @AfterEach
    void leaveNothing() {
        change("drop schema if exists " + beside() + " cascade");
        change("update inbox_shape set shape = " + shape);
    }

    @Test
    void bringsBackWhatTheLogTells() {
        var station = aStation();
        var person = aVolunteer(station);
        change("update known_site set name = 'other', level = 'INSTITUTE' where code = '%s'".formatted(station.code()));
        change("update known_volunteer set skills = '{LECTURER}' where id = '%s'".formatted(person.id()));

        refill.fill();

        assertThat(count(
                        "known_site",
                        "code = '%s' and name <> 'other' and level = 'STATION'".formatted(station.code())))
                .isEqualTo(1);
        assertThat(count("known_volunteer", "id = '%s' and skills = '{}'".formatted(person.id())))
                .isEqualTo(1);
        assertThat(count("inbox_shape", "shape = " + shape)).isEqualTo(1);
        assertThat(count("pg_namespace", "nspname = '" + beside() + "'")).isZero();
    }

    @Test
    void bringsBackFromWhichDayOnSomebodyIsAVolunteerAndWhenTheyWereSuspended() {
        var person = aVolunteer(aStation());
        tell(person, "VolunteerSuspended", 3, APPROVED_ON.plusDays(30));
        tell(person, "VolunteerReinstated", 4, APPROVED_ON.plusDays(40));
        await().until(() -> count("known_volunteer", "id = '%s' and version = 4".formatted(person.id())) == 1);
        change("update known_volunteer set approved_from = null where id = '%s'".formatted(person.id()));
        change("delete from known_suspension where volunteer_id = '%s'".formatted(person.id()));

        refill.fill();

        assertThat(count("known_volunteer", "id = '%s' and approved_from = '%s'".formatted(person.id(), APPROVED_ON)))
                .isEqualTo(1);
        assertThat(count(
                        "known_suspension",
                        "volunteer_id = '%s' and from_day = '2026-01-31' and until_day = '2026-02-10'"
                                .formatted(person.id())))
                .isEqualTo(1);
    }

    @Test
    void goesOnWithWhatIsToldMeanwhileAndAfterwards() {
        aVolunteer(aStation());

        refill.fill();

        var person = aVolunteer(aStation());
        assertThat(count("known_volunteer", "id = '%s'".formatted(person.id()))).isEqualTo(1);
        assertThat(count("inbox_position", "topic = 'volunteer.volunteers.v1' and next_offset > 0"))
                .isPositive();
    }

    @Test
    void keepsAsideAgainWhatCannotBeRead() {
        var person = aVolunteer(aStation());
        EventLog.publish(
                Topics.VOLUNTEERS,
                person.id().toString(),
                Ids.next(),
                "VolunteerPainted",
                person.id().toString(),
                7,
                Instant.now(),
                "{}");
        var letter = "subject = '%s'".formatted(person.id());
        await().until(() -> count("dead_letter", letter) == 1);
        long letters = count("dead_letter", "true");

        refill.fill();

        assertThat(count("dead_letter", letter)).isEqualTo(1);
        assertThat(count("dead_letter", "true")).isEqualTo(letters);
    }

    @Test
    void goesOnWhereItWasAndTakesNoLogThatBringsLess() {
        aVolunteer(aStation());
        change("create schema " + beside());
        change("create table %s.inbox_position (like public.inbox_position including all)".formatted(beside()));
        change("insert into %s.inbox_position select * from inbox_position".formatted(beside())
                + " where topic = 'volunteer.volunteers.v1'");
        long before = count("known_volunteer", "true");

        assertThatThrownBy(() -> refill.fill()).hasMessageContaining("rows of known_volunteer");

        assertThat(count("known_volunteer", "true")).isEqualTo(before);
        assertThat(count("inbox_shape", "shape = " + shape)).isZero();
    }

    @Test
    void isDoneOnceByTwoReplicasAtOnce() {
        var person = aVolunteer(aStation());
        change("update known_volunteer set skills = '{LECTURER}' where id = '%s'".formatted(person.id()));
        long letters = count("dead_letter", "true");
        var other = new Refill(kafka, inbox, positions, sql, copies, shape);

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(replicas.submit(refill::fill), replicas.submit(other::fill));
            both.forEach(RefillFlowTest::end);
        }

        assertThat(List.of(refill.call().getStatus(), other.call().getStatus())).containsOnly(Status.UP);
        assertThat(count("known_volunteer", "id = '%s' and skills = '{}'".formatted(person.id())))
                .isEqualTo(1);
        assertThat(count("dead_letter", "true")).isEqualTo(letters);
        assertThat(count("pg_namespace", "nspname = '" + beside() + "'")).isZero();
    }

    @Test
    void leavesNothingBesideCopiesThatAreCurrent() {
        aVolunteer(aStation());
        refill.fill();

        refill.fill();

        assertThat(count("pg_namespace", "nspname = '" + beside() + "'")).isZero();
    }

    private static void end(Future<?> replica) {
        try {
            replica.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
