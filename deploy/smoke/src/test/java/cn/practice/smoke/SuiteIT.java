package cn.practice.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.practice.clients.Npm;
import cn.practice.embedded.FreePorts;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Progress;
import cn.practice.local.Sample;
import cn.practice.local.Suite;
import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Draft;
import cn.practice.local.sample.LiveDay;
import cn.practice.smoke.Scene.Helper;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One suite of its own on free ports with the sample district, then what a day may bring, and in the end nothing has drifted. */
@TestMethodOrder(OrderAnnotation.class)
class SuiteIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PAGE =
            Endpoints.local(FreePorts.find(1).getFirst()).toString();
    private static final int HELPERS = 60;
    private static final int STEPS = 90;
    private static final int COMMANDS = 400;
    /** Eighteen characters of which the last may be an X, alone. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<![0-9A-Za-z-])[1-9]\\d{16}[0-9X](?![0-9A-Za-z-])");

    private static Home home;
    /** What the page asks to be followed, before; its spans are told whenever the services come to it. */
    private static final String TRACE_OF_THE_PAGE = "0af7651916cd43dd8448eb211c80319c";

    private static TraceCollector traces;
    private static Ports ports;
    private static Suite suite;
    private static Callers callers;
    private static Api auditor;
    private static Scene scene;
    private static List<Helper> helpers;

    @BeforeAll
    static void start() throws IOException {
        traces = TraceCollector.start();
        home = new Home(Path.of("target", "suite", UUID.randomUUID().toString()));
        var progress = Progress.on(System.out, false);
        ports = Launched.freePorts();
        suite = Suite.of(home, ports, Launched.CHECKOUT, progress, settings());
        suite.start();
        new Sample(home, suite, progress).loadOnce(Instant.now());
        callers = Callers.of(suite.endpoints());
        auditor = callers.reporting(Persona.AUDITOR.subject());
        scene = Scene.set(callers);
        helpers = IntStream.range(0, HELPERS).mapToObj(n -> scene.helper()).toList();
        // everybody is known and approved in activity-service before anything is taken away from it
        var before = shift(4, HELPERS, 0);
        assertThat(helpers).extracting(helper -> helper.signUp(before).status()).containsOnly(201);
    }

    /** Traces are told to a collector, and everything the code may ever say is said, in JSON. */
    private static Map<String, String> settings() {
        var settings = new HashMap<>(traces.settings());
        settings.put("PRACTICE_IDENTITY_PAGES", PAGE);
        settings.put("CORS_ORIGINS", PAGE);
        settings.put("LOG_JSON", "true");
        settings.put("PRACTICE_OUTBOX_MARK", "PT0.2S");
        settings.put("PRACTICE_OUTBOX_IDLE_MARK", "PT0.5S");
        settings.put("QUARKUS_LOG_CATEGORY__CN_PRACTICE__LEVEL", "DEBUG");
        return settings;
    }

    @AfterAll
    static void stop() {
        suite.close();
        traces.close();
    }

    @Test
    @Order(1)
    void tellsTheSentenceOfTheArticle() {
        var briefing = Api.anonymous(suite.endpoints().reporting());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(figures(briefing))
                        .isEqualTo(Map.of("lecturers", 53L, "talks", 103L, "sites", 39L, "reach", 50_012L)));
        assertThat(briefing.get("/briefing?lang=zh-CN").expect(200).text("sentence"))
                .contains("53名", "百余次", "39个", "5万余");
    }

    @Test
    @Order(2)
    void leadsFromEveryFigureToFactsThatComeToIt() {
        var briefing = Api.anonymous(suite.endpoints().reporting())
                .get("/briefing?style=exact")
                .expect(200);

        assertThat(briefing.body().path("figures")).hasSize(4).allSatisfy(figure -> {
            var link = figure.path("facts").asText();
            var stated = auditor.get(link).expect(200).body();
            var facts = Listing.all(auditor, link);
            long value = figure.path("value").asLong();
            if (figure.path("by").asText().equals("sum")) {
                assertThat(stated.path("sum").asLong()).isEqualTo(value);
                assertThat(facts.stream()
                                .mapToLong(fact -> fact.path("amount").asLong())
                                .sum())
                        .isEqualTo(value);
            } else {
                assertThat(figure.path("by").asText()).isEqualTo("distinct site");
                assertThat(stated.path("sites").asLong()).isEqualTo(value);
                assertThat(facts.stream()
                                .map(fact -> fact.path("siteCode").asText())
                                .distinct())
                        .hasSize((int) value);
            }
        });
    }

    @Test
    @Order(3)
    void hasMinutesOfEveryEvidence() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var counted = Counted.reported(auditor);
            assertThat(counted.clocked()).isPositive();
            assertThat(counted.supplemented()).isPositive();
            assertThat(counted.imported()).isPositive();
        });
        totalsEqualTheTables();
    }

    @Test
    @Order(4)
    void playsALiveDayAndAddsNothingToWhatItCalledComplete() throws Exception {
        var day = new LiveDay(callers, InstantSource.system());
        var complete = new Completeness(suite.endpoints().reporting(), suite.jdbcUrl("reporting"));
        for (int i = 0; i < STEPS; i++) {
            day.step();
            complete.look();
        }
        var over = Instant.now();
        await().atMost(PATIENCE)
                .until(() -> complete.look().filter(time -> time.isAfter(over)).isPresent());

        assertThat(complete.times()).isGreaterThan(1);
        complete.demandUnchanged();
        assertThat(day.done().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(STEPS);
        assertThat(day.done())
                .containsKeys(LiveDay.Step.SIGNED_UP, LiveDay.Step.CHECKED_IN, LiveDay.Step.HEADS_COUNTED);
    }

    @Test
    @Order(5)
    void walksTheWholeWay() throws Exception {
        assertThat(Smoke.walk(suite.endpoints(), System.out)).isGreaterThan(40);
    }

    @Test
    @Order(6)
    void servesAFrontEndThatUsesTheTypeScriptClient() throws Exception {
        assumeTrue(Npm.isExpected(), "no npm on the path: the TypeScript client is not tried");
        var npm = Npm.typescript(Launched.CHECKOUT);
        npm.install();
        npm.run("build", Map.of());

        var said = npm.run(
                "drive",
                Map.of(
                        "VOLUNTEER_URL", suite.endpoints().volunteer().toString(),
                        "ACTIVITY_URL", suite.endpoints().activity().toString(),
                        "REPORTING_URL", suite.endpoints().reporting().toString(),
                        "IDENTITY_URL", suite.endpoints().identity().toString(),
                        "ADMIN", callers.tokens().of(Persona.ADMIN),
                        "AUDITOR", callers.tokens().of(Persona.AUDITOR)));

        System.out.println(said);
        assertThat(said).containsPattern("pass [1-9]").contains("fail 0", "skipped 0");
        totalsEqualTheTables();
    }

    @Test
    @Order(7)
    void signsAPageInByCodeAndRefreshesItsTokens() throws Exception {
        var chromium = Npm.chromium();
        assumeTrue(Npm.isExpected() && chromium != null, "no npm or no chromium on the path: no page is tried");
        var npm = Npm.typescript(Launched.CHECKOUT);
        npm.install();
        npm.run("build", Map.of());

        var said = npm.run(
                "page",
                Map.of(
                        "PAGE", PAGE,
                        "CHROMIUM", String.valueOf(chromium),
                        "VOLUNTEER_URL", suite.endpoints().volunteer().toString(),
                        "IDENTITY_URL", suite.endpoints().identity().toString(),
                        "ADMIN", callers.tokens().of(Persona.ADMIN),
                        "AUDITOR", callers.tokens().of(Persona.AUDITOR)));

        assertThat(said).contains("pass 1", "fail 0");
    }

    @Test
    @Order(8)
    void followsOneSignUpThroughAllStations() {
        var shift = shift(5, 1, 0);
        long unasked = traces.besides(TRACE_OF_THE_PAGE);
        var trace = UUID.randomUUID().toString().replace("-", "");

        helpers.getFirst()
                .api()
                .with(
                        "traceparent",
                        "00-%s-00f067aa0ba902b7-01".formatted(trace),
                        "POST",
                        "/shifts/" + shift + "/sign-ups",
                        null)
                .expect(201);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(traces.of(trace))
                        .extracting(
                                TraceCollector.Station::service,
                                each -> each.span().getName())
                        .containsExactlyInAnyOrder(
                                tuple("activity-service", "POST /shifts/{shiftId}/sign-ups"),
                                tuple("activity-service", "decide sign-up"),
                                tuple("activity-service", "outbox"),
                                tuple("activity-service", "send activity.sign-ups.v1"),
                                tuple("reporting-service", "process activity.sign-ups.v1"),
                                tuple("reporting-service", "show totals")));
        traces.of(trace).forEach(each -> System.out.println(each.told()));
        assertThat(unasked).as("spans of those who did not ask to be followed").isZero();
    }

    @Test
    @Order(9)
    void countsTheSameAfterReportingWasKilledUnderLoad() throws Exception {
        var later = suite.startActivityReplica("activity-later", Duration.ofMinutes(45));
        var workday = new Workday(scene, Api.of(later, callers.tokens().of(scene.leader())));
        var answers = Together.over(Duration.ofSeconds(8), helpers, workday::of, () -> {
            suite.kill("reporting-service");
            suite.start("reporting-service");
        });
        suite.end("activity-later");

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        totalsEqualTheTables();
    }

    @Test
    @Order(10)
    void losesNoSignUpWhileKafkaIsAway() throws Exception {
        var shift = shift(2, 100, 0);
        suite.kill("kafka");
        var answers = Together.over(Duration.ofSeconds(15), helpers, helper -> helper.signUp(shift), () -> {});
        suite.start("kafka");

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).hasSize(HELPERS);
        totalsEqualTheTables();
    }

    @Test
    @Order(11)
    void sellsNoPlaceTwiceWhenTwoReplicasDecide() throws Exception {
        var shift = shift(3, 10, 10);
        var second = suite.startActivityReplica("activity-second", Duration.ZERO);
        var replicas = List.of(suite.endpoints().activity(), second);
        var answers = Together.atOnce(IntStream.range(0, HELPERS)
                .mapToObj(i -> Api.of(
                        replicas.get(i % 2), callers.tokens().of(helpers.get(i).subject())))
                .<Callable<Answer>>map(api -> () -> api.post("/shifts/" + shift + "/sign-ups"))
                .toList());
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
    @Order(12)
    void creditsEveryMinuteOnceWhenTwoReplicasDecideAboutTheSamePeople() throws Exception {
        var ahead = suite.startActivityReplica("activity-ahead", Duration.ofMinutes(45));
        var day = new RandomDay(scene, List.of(suite.endpoints().activity(), ahead), new Random(13));
        var answers = Together.over(Duration.ofSeconds(6), day.commands(COMMANDS), Supplier::get, () -> {});
        suite.end("activity-ahead");

        // done, new, elsewhere or taken, and an import with a time that is taken
        assertThat(answers).extracting(Answer::status).contains(200, 201, 409).isSubsetOf(200, 201, 409, 422);
        var activities = suite.jdbcUrl("activity");
        for (var person : day.people()) {
            var given = GivenTime.of(person, activities);
            assertThat(given.overlaps()).isZero();
            assertThat(given.credited()).isEqualTo(given.union());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(GivenTime.reported(person, auditor))
                            .isEqualTo(GivenTime.of(person, activities).union()));
        }
        totalsEqualTheTables();
    }

    @Test
    @Order(13)
    void hasNotDrifted() {
        var audit = auditor.post("/audits", Map.of()).expect(201, 202).id();

        await().atMost(PATIENCE)
                .until(() -> !auditor.get("/audits/" + audit).text("state").equals("RUNNING"));
        var done = auditor.get("/audits/" + audit);
        assertThat(done.text("state")).isEqualTo("DONE");
        assertThat(done.body().path("drift").asLong(-1)).isZero();
        assertThat(done.body().path("clean").asBoolean()).isTrue();
    }

    @Test
    @Order(14)
    void saysInWhoseRequestSomethingHappenedAndNamesNobody() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        Api.of(suite.endpoints().volunteer(), "not.a.token")
                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace), "GET", "/volunteers/me", null)
                .expect(401);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new ServiceLog(home.log("volunteer-service")).records())
                        .anySatisfy(each -> {
                            assertThat(each.at("/mdc/traceId").asText()).isEqualTo(trace);
                            assertThat(each.path("level").asText()).isEqualTo("DEBUG");
                            assertThat(each.path("message").asText()).isEqualTo("token refused");
                        }));
        assertThat(List.of("volunteer-service", "activity-service", "reporting-service"))
                .map(name -> new ServiceLog(home.log(name)))
                .allSatisfy(log -> {
                    assertThat(log.records())
                            .allSatisfy(each -> assertThat(each.fieldNames())
                                    .toIterable()
                                    .contains("timestamp", "level", "loggerName", "message"));
                    assertThat(log.text())
                            .doesNotContain(Scene.NAME, Scene.PHONE)
                            .doesNotContainPattern(DOCUMENT);
                });
    }

    @Test
    @Order(15)
    void namesNobodyInTheLogNorOutsideVolunteerServiceNorToThoseWhoMayNotKnow() throws SQLException {
        var at = suite.endpoints();
        var helper = callers.tokens().of(helpers.getFirst().subject());

        assertThat(Outside.namingSomebody(Outside.rows(suite.jdbcUrl("volunteer"), "volunteer")))
                .as("what must be found where it belongs")
                .isNotEmpty();
        assertThat(Outside.namingSomebody(Outside.log("127.0.0.1:" + ports.kafka())))
                .isEmpty();
        assertThat(Outside.namingSomebody(Outside.rows(suite.jdbcUrl("activity"))))
                .isEmpty();
        assertThat(Outside.namingSomebody(Outside.rows(suite.jdbcUrl("reporting"))))
                .isEmpty();
        assertThat(Outside.namingSomebody(Outside.rows(suite.jdbcUrl("volunteer"), "notice", "trail", "reading")))
                .isEmpty();
        assertThat(Stream.of(at.volunteer(), at.activity(), at.reporting())).allSatisfy(service -> {
            assertThat(Outside.namingSomebody(Outside.answers(service, Api.anonymous(service))))
                    .isEmpty();
            assertThat(Outside.namingSomebody(Outside.answers(service, Api.of(service, helper))))
                    .isEmpty();
        });
    }

    private static Map<String, Long> figures(Api reporting) {
        var figures = reporting.get("/briefing?style=exact").expect(200).body().path("figures");
        return figures.valueStream()
                .collect(Collectors.toMap(
                        (JsonNode figure) -> figure.path("name").asText(),
                        figure -> figure.path("value").asLong()));
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

    private static void totalsEqualTheTables() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(Counted.reported(auditor)).isEqualTo(Counted.inTables(suite.jdbcUrl("activity"))));
    }
}
