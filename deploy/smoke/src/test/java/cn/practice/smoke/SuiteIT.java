package cn.practice.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.FreePorts;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Progress;
import cn.practice.local.Suite;
import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Draft;
import cn.practice.smoke.Scene.Helper;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One suite of its own on free ports: the walk, then what a day may bring, and in the end nothing has drifted. */
@TestMethodOrder(OrderAnnotation.class)
class SuiteIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int HELPERS = 60;

    private static Suite suite;
    private static Callers callers;
    private static Scene scene;
    private static List<Helper> helpers;
    private static Figures figures;

    @BeforeAll
    static void start() {
        var ports = FreePorts.find(7);
        suite = Suite.of(
                new Home(Path.of("target", "suite", UUID.randomUUID().toString())),
                new Ports(
                        ports.get(0),
                        ports.get(1),
                        ports.get(2),
                        ports.get(3),
                        ports.get(4),
                        ports.get(5),
                        ports.get(6)),
                Path.of("..", "..").toAbsolutePath().normalize(),
                Progress.on(System.out, false));
        suite.start();
        callers = Callers.of(suite.endpoints());
        scene = Scene.set(callers);
        helpers = IntStream.range(0, HELPERS).mapToObj(n -> scene.helper()).toList();
        figures = new Figures(callers.reporting(Persona.AUDITOR.subject()), scene.team());
        // everybody is known and approved in activity-service before anything is taken away from it
        var before = shift(4, HELPERS, 0);
        assertThat(helpers).extracting(helper -> helper.signUp(before).status()).containsOnly(201);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Order(1)
    void walksTheWholeWay() throws Exception {
        assertThat(Smoke.walk(suite.endpoints(), System.out)).isGreaterThan(40);
    }

    @Test
    @Order(2)
    void countsTheSameAfterReportingWasKilledUnderLoad() throws Exception {
        var shift = shift(1, 100, 0);
        var answers = whileGoingOn(Duration.ofSeconds(6), helper -> helper.signUp(shift), () -> {
            suite.kill("reporting-service");
            suite.start("reporting-service");
        });

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        totalsEqualTheTables();
    }

    @Test
    @Order(3)
    void losesNoSignUpWhileKafkaIsAway() throws Exception {
        var shift = shift(2, 100, 0);
        suite.kill("kafka");
        var answers = whileGoingOn(Duration.ofSeconds(30), helper -> helper.signUp(shift), () -> {});
        suite.start("kafka");

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).hasSize(HELPERS);
        totalsEqualTheTables();
    }

    @Test
    @Order(4)
    void sellsNoPlaceTwiceWhenTwoReplicasDecide() throws Exception {
        var shift = shift(3, 10, 10);
        var second = suite.startActivityReplica("activity-second", Duration.ZERO);
        var answers = race(shift, suite.endpoints().activity(), second);
        suite.end("activity-second");

        assertThat(answers.stream().filter(answer -> answer.text("state").equals("CONFIRMED")))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.text("state").equals("WAITLISTED")))
                .hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.code().equals("SHIFT_FULL")))
                .hasSize(HELPERS - 20);
        totalsEqualTheTables();
    }

    @Test
    @Order(5)
    void hasNotDrifted() {
        var auditor = callers.reporting(Persona.AUDITOR.subject());
        var audit = auditor.post("/audits", Map.of()).expect(201, 202).id();

        await().atMost(PATIENCE)
                .until(() -> !auditor.get("/audits/" + audit).text("state").equals("RUNNING"));
        var done = auditor.get("/audits/" + audit);
        assertThat(done.text("state")).isEqualTo("DONE");
        assertThat(done.body().path("drift").asLong(-1)).isZero();
        assertThat(done.body().path("clean").asBoolean()).isTrue();
    }

    /** A shift of the scene's team on a day of its own, so that nobody is at two places at once. */
    private static UUID shift(int day, int capacity, int waitlistLimit) {
        var startsAt = Instant.now().plus(Duration.ofDays(day));
        var draft = new Draft(
                "并发测试",
                "NEIGHBOUR_HELP",
                scene.site(),
                scene.team(),
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                startsAt,
                "SERVICE",
                capacity,
                waitlistLimit);
        return Draft.shiftOf(draft.publish(scene.leading()));
    }

    /** Every helper does it once, evenly over the time, while something else happens. */
    private static List<Answer> whileGoingOn(Duration time, Function<Helper, Answer> act, Runnable meanwhile)
            throws Exception {
        try (var clock = Executors.newScheduledThreadPool(8)) {
            var answers = new ArrayList<ScheduledFuture<Answer>>();
            for (int i = 0; i < helpers.size(); i++) {
                var helper = helpers.get(i);
                Callable<Answer> call = () -> act.apply(helper);
                answers.add(clock.schedule(call, time.toMillis() * i / helpers.size(), TimeUnit.MILLISECONDS));
            }
            meanwhile.run();
            return joined(answers);
        }
    }

    private static List<Answer> race(UUID shift, URI one, URI other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Answer>>();
            for (int i = 0; i < helpers.size(); i++) {
                var token = callers.tokens().of(helpers.get(i).subject());
                var api = Api.of(i % 2 == 0 ? one : other, token);
                answers.add(threads.submit(() -> api.post("/shifts/" + shift + "/sign-ups")));
            }
            return joined(answers);
        }
    }

    private static List<Answer> joined(Collection<? extends Future<Answer>> answers) throws Exception {
        var joined = new ArrayList<Answer>();
        for (var answer : answers) {
            joined.add(answer.get(90, TimeUnit.SECONDS));
        }
        return joined;
    }

    private static void totalsEqualTheTables() {
        Supplier<List<Long>> totals = () -> List.of(figures.of("signUps"), figures.of("waitlist"));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(totals.get()).isEqualTo(List.of(inTables("CONFIRMED"), inTables("WAITLISTED"))));
    }

    /** Counted where the sign-ups were decided, past everything that carries them to reporting. */
    private static long inTables(String state) throws SQLException {
        try (var connection = DriverManager.getConnection(suite.jdbcUrl("activity"), "postgres", "postgres");
                var query =
                        connection.prepareStatement("select count(*) from sign_up u join shift s on s.id = u.shift_id"
                                + " join activity a on a.id = s.activity_id where a.team_id = ? and u.state = ?")) {
            query.setObject(1, scene.team());
            query.setString(2, state);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
