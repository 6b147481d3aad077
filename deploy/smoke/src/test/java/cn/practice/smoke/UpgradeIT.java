package cn.practice.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.local.Home;
import cn.practice.local.Progress;
import cn.practice.local.Suite;
import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Draft;
import cn.practice.smoke.released.Released;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The services of today over what 1.0 left behind. What was asked then is asked again before anything is added, so the day
 * on which this runs does not matter.
 */
@TestMethodOrder(OrderAnnotation.class)
class UpgradeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> DATABASES = List.of("volunteer", "activity", "reporting");
    private static final Released BEFORE = Released.version("1.0");

    private static Home home;
    private static Suite suite;
    private static Callers callers;
    private static Api auditor;
    private static int events;

    @BeforeAll
    static void start() throws Exception {
        var ports = Launched.freePorts();
        home = new Home(Path.of("target", "upgrade", UUID.randomUUID().toString()));
        suite = Suite.of(
                home,
                ports,
                Launched.CHECKOUT,
                Progress.on(System.out, false),
                Map.of("PRACTICE_KEYS_MASTER", BEFORE.masterKey()));
        atOnce(List.of(
                () -> {
                    suite.start("postgres");
                    BEFORE.restore("volunteer", suite.jdbcUrl("volunteer"));
                    BEFORE.restore("activity", suite.jdbcUrl("activity"));
                    return null;
                },
                () -> {
                    suite.start("kafka");
                    events = BEFORE.restoreLog("127.0.0.1:" + ports.kafka());
                    return null;
                },
                start("identity")));
        callers = Callers.of(suite.endpoints());
        auditor = callers.reporting(Persona.AUDITOR.subject());
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Order(1)
    void foldsTheSameFromTheLogAlone() throws IOException {
        suite.start("reporting-service");

        await().atMost(PATIENCE).until(() -> folded() == events);
        assertThat(BEFORE.changedAnswers("reporting-service", callers)).isEmpty();
    }

    @Test
    @Order(2)
    void answersTheSameFromTheDatabaseOfBefore() throws IOException, SQLException {
        suite.end("reporting-service");
        BEFORE.restore("reporting", suite.jdbcUrl("reporting"));
        suite.start("reporting-service");

        assertThat(folded()).isEqualTo(events);
        assertThat(BEFORE.changedAnswers("reporting-service", callers)).isEmpty();
    }

    @Test
    @Order(3)
    void derivesTheFiguresOfBeforeFromTheLog() {
        var audit = audited();

        assertClean(audit);
        assertThat(audit.body().path("events").asInt()).isEqualTo(events);
    }

    /** Of people who are older by now volunteer-service may tell more, but not before this is looked at. */
    @Test
    @Order(4)
    void copiesAreTheSameWhenTheyAreFilledAnew() throws Exception {
        var before = Copies.in(suite.jdbcUrl("activity"));
        try (var _ = silenced("volunteer-service")) {
            atOnce(List.of(start("volunteer-service"), start("activity-service")));

            assertThat(before.again(suite.jdbcUrl("activity"))).isEqualTo(before);
        }
        assertThat(new ServiceLog(home.log("activity-service")).text()).contains("the copies are whole");
        assertThat(before.rows()).hasSize(4).doesNotContainValue(List.of());
    }

    @Test
    @Order(5)
    void startsOverWhatOtherServicesLeft() throws IOException, SQLException {
        for (var database : DATABASES) {
            assertThat(count(database, "select count(*) from flyway_schema_history where not success"))
                    .as("failed migrations of %s", database)
                    .isZero();
        }
        for (var service : List.of("volunteer-service", "activity-service")) {
            assertThat(new ServiceLog(home.log(service)).text()).doesNotContain("LOG_AHEAD");
            assertThat(BEFORE.changedAnswers(service, callers)).isEmpty();
        }
    }

    @Test
    @Order(6)
    void changesNoFigureByWhatServicesTellOnTheirOwn() throws IOException {
        awaitAllTold();

        assertClean(audited());
        assertThat(BEFORE.changedAnswers("reporting-service", callers)).isEmpty();
    }

    @Test
    @Order(7)
    void hasToldOnceWhatWasToldInPart() throws SQLException {
        var published = " from activity a where published_at is not null";
        var planned = " from shift join activity a on a.id = activity_id where published_at is not null";

        assertThat(told("ActivityStated"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(texts("activity", "select a.id" + published));
        assertThat(told("ShiftStated"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(texts("activity", "select shift.id" + planned));
        assertThat(told("KindStated"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(texts("activity", "select code from kind"));
    }

    @Test
    @Order(8)
    void hasToldOnceThatItsMonthsAreClosed() {
        var closed = "select to_char(month, 'YYYY-MM') from closed_month";

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(told("MonthClosed"))
                        .contains("2025-12")
                        .containsExactlyInAnyOrderElementsOf(texts("activity", closed)));
    }

    @Test
    @Order(9)
    void countsOnFromThere() throws Exception {
        var scene = Scene.set(callers);
        var helper = scene.helper();
        var startsAt = Instant.now().minus(Duration.ofMinutes(10));
        var endsAt = startsAt.plus(Duration.ofHours(2));
        var activity = new Draft(
                        "升级之后", "NEIGHBOUR_HELP", scene.site(), scene.team(), startsAt, endsAt, endsAt, "SERVICE", 5, 0)
                .publish(scene.leading());
        var shift = Draft.shiftOf(activity);
        helper.signUp(shift).expect(201);
        scene.leading()
                .post("/check-ins", Map.of("shiftId", shift, "volunteerId", helper.id()))
                .expect(201);

        var figures = new Figures(auditor, scene.team());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(figures.of("signUps")).isEqualTo(1);
            assertThat(figures.of("attendances")).isEqualTo(1);
        });
        assertThat(figures.facts("SIGN_UPS")).isEqualTo(1);
    }

    @Test
    @Order(10)
    void hasNotDrifted() {
        awaitAllTold();
        var audit = audited();

        assertClean(audit);
        assertThat(audit.body().path("events").asInt()).isGreaterThan(events);
    }

    private static Callable<Void> start(String program) {
        return () -> {
            suite.start(program);
            return null;
        };
    }

    /** Leads in place of a service's relay, until it is closed. */
    private static Connection silenced(String service) throws SQLException {
        var lead = DriverManager.getConnection(suite.jdbcUrl(service.replace("-service", "")), "postgres", "postgres");
        try (var lock = lead.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, service);
            lock.execute();
        }
        return lead;
    }

    private static void awaitAllTold() {
        await().atMost(PATIENCE)
                .until(() -> count("volunteer", "select count(*) from outbox")
                                + count("activity", "select count(*) from outbox")
                                + count("activity", "select count(*) from activity where told_in_part")
                        == 0);
    }

    private static long folded() {
        return auditor.get("/totals").expect(200).body().path("foldedEvents").asLong();
    }

    /** An audit waits until all is folded that is in the log when it starts. */
    private static Answer audited() {
        var audit = auditor.post("/audits", Map.of()).expect(202).id();
        await().atMost(PATIENCE)
                .until(() -> !auditor.get("/audits/" + audit).text("state").equals("RUNNING"));
        return auditor.get("/audits/" + audit).expect(200);
    }

    private static void assertClean(Answer audit) {
        assertThat(audit.text("state")).isEqualTo("DONE");
        assertThat(audit.body().path("rows")).isEmpty();
        assertThat(audit.body().path("drift").asLong(-1)).isZero();
        assertThat(audit.body().path("undecided").asLong(-1)).isZero();
        assertThat(audit.body().path("clean").asBoolean()).isTrue();
    }

    /** The subjects of all events of a type, as reporting has them. */
    private static List<String> told(String type) throws SQLException {
        return texts("reporting", """
                select subject from journal
                 where type = '%s' and generation = (select generation from live)""".formatted(type));
    }

    private static long count(String database, String sql) throws SQLException {
        return Long.parseLong(texts(database, sql).getFirst());
    }

    private static List<String> texts(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(suite.jdbcUrl(database), "postgres", "postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(work)) {
                each.get();
            }
        }
    }
}
