package cn.practice.activity.signup.request;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.register;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SignUpFlowTest {

    @Inject
    @ConfigProperty(name = "practice.known.patience")
    Duration patience;

    @Test
    void givesTenPlacesToTwoHundredParallelCallersAndFillsTheWaitlistInDecisionOrder() throws Exception {
        // given
        var station = aStation();
        var shift = tomorrow(station, 10, 50).shift();
        var people = volunteers(station, 200);

        // when
        var answers = inParallel(people.stream()
                .<Callable<Response>>map(each -> () -> as(each.subject()).post("/shifts/" + shift + "/sign-ups"))
                .toList());

        // then
        var placed = answers.stream()
                .filter(each -> each.statusCode() == 201)
                .map(Response::jsonPath)
                .sorted(Comparator.comparingLong(each -> each.getLong("decision")))
                .toList();
        assertThat(placed).hasSize(60);
        assertThat(placed).extracting(each -> each.getLong("decision")).containsExactlyElementsOf(range(1, 60));
        assertThat(placed.subList(0, 10))
                .allMatch(each -> each.getString("state").equals("CONFIRMED"));
        assertThat(placed.subList(10, 60))
                .allMatch(each -> each.getString("state").equals("WAITLISTED"));
        assertThat(placed.subList(10, 60))
                .extracting(each -> each.getLong("position"))
                .containsExactlyElementsOf(range(1, 50));
        var refused = answers.stream().filter(each -> each.statusCode() != 201).toList();
        assertThat(refused).hasSize(140);
        assertThat(refused)
                .extracting(each -> each.statusCode() + " " + each.jsonPath().getString("code"))
                .containsOnly("409 SHIFT_FULL");
        await().until(() -> told(shift).size() == 60);
        assertThat(told(shift))
                .extracting(each -> Long.parseLong(each.headers().get("sequence")))
                .containsExactlyElementsOf(range(1, 60));
        assertThat(told(shift).subList(0, 10)).allMatch(each -> each.type().equals("SignUpConfirmed"));
        assertThat(told(shift).subList(10, 60)).allMatch(each -> each.type().equals("SignUpWaitlisted"));
    }

    @Test
    void givesOnePersonOnlyOneOfTwoOverlappingShiftsAskedForAtOnce() throws Exception {
        var station = aStation();
        var activity = published(
                station,
                "CARING_AID",
                aShift("SERVICE", 5, 0, inHours(24), inHours(27)),
                aShift("SERVICE", 5, 0, inHours(25), inHours(28)));
        for (var person : volunteers(station, 5)) {
            var answers = inParallel(activity.shifts().stream()
                    .<Callable<Response>>map(shift -> () -> as(person.subject()).post("/shifts/" + shift + "/sign-ups"))
                    .toList());

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            var refused = answers.stream()
                    .filter(each -> each.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            refused.then().body("code", equalTo("OVERLAP")).body("otherShiftId", not(nullValue()));
            assertThat(count("sign_up", "volunteer_id = '" + person.id() + "'")).isEqualTo(1);
        }
    }

    @Test
    void letsAShiftBeginWhenAnotherEnds() {
        var station = aStation();
        var noon = inHours(25);
        var activity = published(
                station,
                "CARING_AID",
                aShift("SERVICE", 1, 0, inHours(24), noon),
                aShift("SERVICE", 1, 0, noon, inHours(26)));
        var person = aVolunteer(station);

        activity.shifts().forEach(shift -> signUp(person, shift));

        assertThat(count("sign_up", "volunteer_id = '" + person.id() + "'")).isEqualTo(2);
    }

    @Test
    void promotesTheFirstInLineWhenAPlaceIsGivenUp() {
        // given
        var station = aStation();
        var shift = tomorrow(station, 1, 2).shift();
        var people = volunteers(station, 3);
        var signUps = people.stream().map(each -> signUp(each, shift)).toList();

        // when
        as(people.get(0).subject())
                .delete("/sign-ups/" + signUps.get(0))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        // then
        as(people.get(1).subject()).get("/sign-ups/" + signUps.get(1)).then().body("state", equalTo("CONFIRMED"));
        as(people.get(2).subject())
                .get("/sign-ups/" + signUps.get(2))
                .then()
                .body("state", equalTo("WAITLISTED"))
                .body("position", equalTo(1));
        as(people.get(0).subject()).delete("/sign-ups/" + signUps.get(0)).then().statusCode(200);
        await().until(() -> told(shift).size() == 5);
        assertThat(told(shift))
                .extracting(LoggedEvent::type)
                .containsExactly(
                        "SignUpConfirmed", "SignUpWaitlisted", "SignUpWaitlisted", "SignUpWithdrawn", "SignUpPromoted");
    }

    @Test
    void raisingTheCapacityPromotesAtOnceAndLoweringBelowTheTakenIsRefused() {
        var station = aStation();
        var shift = tomorrow(station, 1, 2).shift();
        var people = volunteers(station, 3);
        people.forEach(each -> signUp(each, shift));

        resize(station.leader(), shift, "\"0\"", 3).then().statusCode(200).body("taken", equalTo(3));
        resize(station.leader(), shift, "\"0\"", 4).then().statusCode(412).body("code", equalTo("STALE"));
        resize(station.leader(), shift, "\"1\"", 2)
                .then()
                .statusCode(409)
                .body("code", equalTo("CAPACITY_BELOW_TAKEN"));
        assertThat(count("sign_up", "shift_id = '" + shift + "' and state = 'CONFIRMED'"))
                .isEqualTo(3);
    }

    @Test
    void raisingTheCapacityPromotesAlsoAfterTheWithdrawalDeadline() {
        var station = aStation();
        var shift = tomorrow(station, 1, 1).shift();
        volunteers(station, 2).forEach(each -> signUp(each, shift));
        change("update shift set withdrawal_deadline = now() - interval '1 hour' where id = '" + shift + "'");

        resize(station.leader(), shift, "\"0\"", 2).then().statusCode(200).body("taken", equalTo(2));
    }

    private static Response resize(UUID leader, UUID shift, String version, int capacity) {
        return as(leader)
                .header("If-Match", version)
                .body("{\"capacity\":" + capacity + ",\"waitlistLimit\":2,\"name\":\"值守\"}")
                .put("/shifts/" + shift);
    }

    @Test
    void answersARepeatWithTheLiveSignUpAndARepeatedOldKeyWithTheWithdrawnOne() {
        var station = aStation();
        var shift = tomorrow(station, 2, 0).shift();
        var person = aVolunteer(station);

        var first = ask(person, shift, "one").then().statusCode(201).extract().<String>path("id");
        ask(person, shift, "one").then().statusCode(200).body("id", equalTo(first));
        ask(person, shift, "two").then().statusCode(200).body("id", equalTo(first));
        as(person.subject()).delete("/sign-ups/" + first).then().statusCode(200);
        ask(person, shift, "two").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        var second =
                ask(person, shift, "three").then().statusCode(201).extract().<String>path("id");

        assertThat(second).isNotEqualTo(first);
        await().until(() -> told(shift).size() == 3);
    }

    private static Response ask(Person person, UUID shift, String key) {
        return as(person.subject()).header("Idempotency-Key", key).post("/shifts/" + shift + "/sign-ups");
    }

    @Test
    void releasesThePlacesOfASuspendedPersonAndSendsForTheNext() {
        var station = aStation();
        var shift = tomorrow(station, 1, 1).shift();
        var people = volunteers(station, 2);
        var signUps = people.stream().map(each -> signUp(each, shift)).toList();

        tell(people.getFirst(), "VolunteerSuspended", 3);

        await().until(() -> count("sign_up", "id = '" + signUps.get(0) + "' and drop_code = 'SUSPENDED'") == 1);
        as(people.get(1).subject()).get("/sign-ups/" + signUps.get(1)).then().body("state", equalTo("CONFIRMED"));
        as(people.get(0).subject())
                .post("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(403)
                .body("code", equalTo("SUSPENDED"));
    }

    @Test
    void waitsAMomentForAnApprovalThatIsOnItsWay() throws Exception {
        var station = aStation();
        var shift = tomorrow(station, 1, 0).shift();
        var person = register(station, "ADULT");

        var answers = inParallel(
                List.<Callable<Response>>of(() -> as(person.subject()).post("/shifts/" + shift + "/sign-ups"), () -> {
                    tell(person, "VolunteerApproved", 2);
                    return as(person.subject()).post("/shifts/" + shift + "/sign-ups");
                }));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200);
    }

    @Test
    void takesNoBodyAndNoContentTypeForTheCallersThemselves() {
        var station = aStation();
        var shift = tomorrow(station, 1, 0).shift();
        var person = aVolunteer(station);

        var answer = given().auth().oauth2(Tokens.of(person.subject())).post("/shifts/" + shift + "/sign-ups");

        answer.then().statusCode(201).body("volunteerId", equalTo(person.id().toString()));
    }

    @Test
    void refusesWhoIsNotApprovedAndMinorsOnHazardousService() {
        var station = aStation();
        var shift = tomorrow(station, 1, 0).shift();
        var hazard = published(station, "PUBLIC_ORDER", aShift("SERVICE", 1, 0, inHours(48), inHours(50)))
                .shift();
        var pending = register(station, "ADULT");
        var minor = register(station, "MINOR");
        tell(minor, "VolunteerApproved", 2);

        as(pending.subject())
                .post("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(403)
                .body("code", equalTo("VOLUNTEER_NOT_APPROVED"));
        as(minor.subject())
                .post("/shifts/" + hazard + "/sign-ups")
                .then()
                .statusCode(422)
                .body("code", equalTo("MINOR_HAZARD"));
    }

    @Test
    void saysAtOnceThatNobodyHasAnIdThatNoEventCouldBring() {
        var station = aStation();
        var shift = tomorrow(station, 1, 0).shift();

        for (var nobody : List.of(UUID.randomUUID(), UUID.fromString("ffffffff-ffff-7000-8000-000000000000"))) {
            as(station.leader())
                    .body("{\"volunteerId\":\"" + nobody + "\"}")
                    .post("/shifts/" + shift + "/sign-ups")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void saysThatTheActivityIsCancelled() {
        var station = aStation();
        var activity = tomorrow(station, 1, 0);
        as(station.leader())
                .body("{\"reasonCode\":\"WEATHER\"}")
                .put("/activities/" + activity.id() + "/cancellation")
                .then()
                .statusCode(200);

        as(aVolunteer(station).subject())
                .post("/shifts/" + activity.shift() + "/sign-ups")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACTIVITY_CANCELLED"));
    }

    @Test
    void saysNotYetKnownToAStrangerAfterAMoment() {
        var shift = tomorrow(aStation(), 1, 0).shift();

        as(UUID.randomUUID())
                .post("/shifts/" + shift + "/sign-ups")
                .then()
                .statusCode(409)
                .header("Retry-After", not(nullValue()))
                .body("code", equalTo("NOT_YET_KNOWN"))
                .time(greaterThanOrEqualTo(patience.toMillis()));
    }

    static List<LoggedEvent> told(UUID shift) {
        return EventLog.about(Topics.SIGN_UPS, shift);
    }

    private static List<Long> range(long from, long to) {
        var all = new ArrayList<Long>();
        for (long i = from; i <= to; i++) {
            all.add(i);
        }
        return all;
    }

    static List<Response> inParallel(List<Callable<Response>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Response>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
