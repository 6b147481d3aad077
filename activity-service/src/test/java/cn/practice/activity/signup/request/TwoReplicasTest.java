package cn.practice.activity.signup.request;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District;
import cn.practice.activity.District.Person;
import cn.practice.activity.signup.decision.Outcome;
import cn.practice.activity.signup.decision.SignUpRequest;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Caller;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two batches are decided at once, as two replicas do: nothing but the database is between them. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class TwoReplicasTest {

    @Inject
    SignUpBatch batch;

    @Test
    void twoReplicasNeverGiveMorePlacesThanThereAreNorOnePersonTwo() throws Exception {
        // given
        var station = aStation();
        var shifts = published(
                        station,
                        "CARING_AID",
                        aShift("SERVICE", 10, 5, inHours(24), inHours(26)),
                        aShift("SERVICE", 10, 5, inHours(25), inHours(27)))
                .shifts();
        var people = volunteers(station, 60);
        var one = new ArrayList<SignUpRequest>();
        var other = new ArrayList<SignUpRequest>();
        for (var person : people) {
            one.addAll(List.of(ask(person, shifts.get(0)), ask(person, shifts.get(1))));
            other.addAll(List.of(ask(person, shifts.get(1)), ask(person, shifts.get(0))));
        }
        Collections.reverse(other);

        // when
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var calls = new ArrayList<Callable<List<Outcome>>>();
            for (int i = 0; i < one.size(); i += 10) {
                var first = one.subList(i, i + 10);
                var second = other.subList(i, i + 10);
                calls.add(() -> batch.decide(first));
                calls.add(() -> batch.decide(second));
            }
            for (var each : replicas.invokeAll(calls)) {
                each.get();
            }
        }

        // then
        for (var shift : shifts) {
            assertThat(count("sign_up", "shift_id = '" + shift + "' and state = 'CONFIRMED'"))
                    .isEqualTo(10);
            assertThat(count("sign_up", "shift_id = '" + shift + "' and state = 'WAITLISTED'"))
                    .isEqualTo(5);
            assertThat(number("select taken + waitlisted from shift_places where shift_id = '" + shift + "'"))
                    .isEqualTo(15);
        }
        assertThat(number("select count(distinct volunteer_id) from sign_up where activity_id ="
                        + " (select activity_id from shift where id = '" + shifts.getFirst() + "')"))
                .isEqualTo(30);
    }

    @Test
    void theDatabaseItselfRefusesOneTooMany() {
        var station = aStation();
        var shift = District.tomorrow(station, 1, 0).shift();

        assertThatThrownBy(() -> execute("update shift_places set taken = 2 where shift_id = '" + shift + "'"))
                .hasMessageContaining("shift_capacity");
        var person = Ids.next();
        assertThatThrownBy(() -> {
                    execute(insert(shift, person, 1));
                    execute(insert(shift, person, 2));
                })
                .hasMessageContaining("sign_up_");
        assertThatThrownBy(() -> execute("delete from trail")).hasMessageContaining("append-only");
    }

    @Test
    void theDatabaseItselfRefusesASecondPlaceInTheSameHours() throws SQLException {
        // given
        var shifts = overlapping();
        var person = Ids.next();
        execute(insert(shifts.get(0), person, 1));

        // then
        assertThatThrownBy(() -> execute(insert(shifts.get(1), person, 1)))
                .hasMessageContaining("sign_up_one_place_at_a_time");
        assertThatThrownBy(
                        () -> execute("update sign_up set ends_at = ends_at + interval '1 hour' where volunteer_id = '"
                                + person + "'"))
                .hasMessageContaining("sign_up_is_final");
    }

    @Test
    void theDatabaseItselfLetsOneOfTwoTransactionsAtOnceGiveAwayAPersonsHours() throws Exception {
        // given
        var shifts = overlapping();
        var person = Ids.next();
        try (var one = District.connect();
                var other = Executors.newSingleThreadExecutor()) {
            one.setAutoCommit(false);
            one.createStatement().executeUpdate(insert(shifts.get(0), person, 1));

            // when
            var second = other.submit(() -> {
                execute(insert(shifts.get(1), person, 1));
                return null;
            });
            await().until(() ->
                    number("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
            one.commit();

            // then
            assertThatThrownBy(second::get).hasMessageContaining("sign_up_one_place_at_a_time");
        }
    }

    private static List<UUID> overlapping() {
        return published(
                        aStation(),
                        "CARING_AID",
                        aShift("SERVICE", 10, 5, inHours(24), inHours(26)),
                        aShift("SERVICE", 10, 5, inHours(25), inHours(27)))
                .shifts();
    }

    private static String insert(UUID shift, UUID person, int decision) {
        return """
                insert into sign_up (id, shift_id, activity_id, volunteer_id, state, decision, signed_up_at, signed_up_by,
                                     changed_at, starts_at, ends_at)
                select '%s', id, activity_id, '%s', 'CONFIRMED', %d, now(), id, now(), starts_at, ends_at
                  from shift where id = '%s'""".formatted(Ids.next(), person, decision, shift);
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = District.connect();
                var prepared = connection.createStatement()) {
            prepared.executeUpdate(statement);
        }
    }

    private static SignUpRequest ask(Person person, UUID shift) {
        return new SignUpRequest(Ids.next(), shift, new Caller(), null, By.self(person.subject()), Instant.now(), null);
    }
}
