package cn.practice.activity.attendance;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.types;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AttendanceFlowTest {

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void checksAPersonInAndOutOnceAndCreditsWholeMinutes() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);

        var id =
                checkIn(station, person, shift).then().statusCode(201).extract().<String>path("id");
        checkIn(station, person, shift).then().statusCode(200).body("id", equalTo(id));
        as(person.subject()).delete("/sign-ups/" + onlySignUp()).then().statusCode(409);
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + id + "'");
        var out = checkOut(station, id)
                .then()
                .statusCode(200)
                .body("minutes", greaterThanOrEqualTo(30))
                .extract()
                .asString();
        checkOut(station, id).then().statusCode(200).body(equalTo(out));

        await().until(() -> types(EventLog.about(Topics.ATTENDANCES, id)).size() == 3);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, id)))
                .containsExactly("CheckedIn", "CheckedOut", "MinutesCredited");
    }

    @Test
    void checksAWholeEventInAndOutAtOnceAndEachPersonOnceHoweverOftenItIsSaid() throws Exception {
        // given
        var shift = running(station, "SERVICE", "CARING_AID", 30).shift();
        var stranger = aVolunteer(station);
        var people = volunteers(station, 30);
        people.forEach(each -> signUp(each, shift));

        // when
        try (var leaders = Executors.newFixedThreadPool(16)) {
            var ins = leaders.invokeAll(twice(people)
                    .map(each -> (Callable<Response>) () -> checkIn(station, each, shift))
                    .toList());
            var refused =
                    leaders.submit(() -> checkIn(station, stranger, shift)).get();
            var ids = new TreeSet<String>();
            for (var each : ins) {
                ids.add(each.get().path("id"));
            }
            change("update attendance set checked_in_at = checked_in_at - interval '10 minutes'" + " where shift_id = '"
                    + shift + "'");
            var outs = leaders.invokeAll(twice(ids)
                    .map(each -> (Callable<Response>) () -> checkOut(station, each))
                    .toList());

            // then
            assertThat(ids).hasSize(30);
            assertThat(statuses(ins)).containsExactly(200, 201);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(statuses(outs)).containsExactly(200);
        }
        assertThat(count("attendance", "shift_id = '" + shift + "' and checked_out_at is not null"))
                .isEqualTo(30);
        assertThat(count("sign_up", "shift_id = '" + shift + "' and attended")).isEqualTo(30);
        assertThat(number("select count(*) from credit c join attendance t on t.id = c.attendance_id"
                        + " where t.shift_id = '" + shift + "' and c.minutes >= 10"))
                .isEqualTo(30);
        assertThat(number("select count(*) from trail where act = 'CHECKED_OUT' and subject in"
                        + " (select id::text from attendance where shift_id = '" + shift + "')"))
                .isEqualTo(30);
    }

    @Test
    void creditsNoMinutesToAnAudience() {
        var shift = running(station, "AUDIENCE", "CARING_AID").shift();
        signUp(person, shift);

        var id =
                checkIn(station, person, shift).then().statusCode(201).extract().<String>path("id");
        checkOut(station, id).then().statusCode(409).body("code", equalTo("NO_CHECK_OUT"));

        await().until(() -> types(EventLog.about(Topics.ATTENDANCES, id)).size() == 1);
        assertThat(count("credit", "attendance_id = '" + id + "'")).isZero();
    }

    @Test
    void checksInNobodyWithoutAPlaceTooEarlyOrByThemselves() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        var later = tomorrow(station, 1, 0).shift();
        signUp(person, later);

        checkIn(station, person, shift).then().statusCode(409).body("code", equalTo("NOT_CONFIRMED"));
        checkIn(station, person, later).then().statusCode(409).body("code", equalTo("CHECK_IN_NOT_OPEN"));
        appoint(person.subject(), "TEAM_LEADER", "\"teamId\":\"" + station.team() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + person.subject() + "'") == 1);
        signUp(person, shift);
        as(person.subject())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s"}""".formatted(shift, person.id()))
                .post("/check-ins")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_CHECK_IN"));
    }

    private static <T> Stream<T> twice(Collection<T> all) {
        return Stream.generate(all::stream).limit(2).flatMap(each -> each);
    }

    private static Set<Integer> statuses(List<Future<Response>> answers) throws Exception {
        var statuses = new TreeSet<Integer>();
        for (var each : answers) {
            statuses.add(each.get().statusCode());
        }
        return statuses;
    }

    private String onlySignUp() {
        return as(person.subject()).get("/sign-ups?volunteer=me").path("items[0].id");
    }
}
