package cn.practice.reporting.audit;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.post;
import static cn.practice.reporting.Reports.put;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AuditsFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Inject
    Database database;

    private final String site = "A-" + Ids.next().toString().substring(24);

    @Test
    void findsNoDriftAndGivesTheSameDigestTwice() {
        // given
        given20Minutes();
        // when
        var audit = audited("{}");
        // then
        assertThat(audit.getString("state")).isEqualTo("DONE");
        assertThat(audit.getInt("drift")).isZero();
        assertThat(audit.getBoolean("clean")).isEqualTo(audit.getInt("undecided") == 0);
        assertThat(audit.getInt("events")).isEqualTo(read("/totals").getInt("foldedEvents"));
        assertThat(audit.getList("offsets")).hasSize(96);
        assertThat(audited("{}").getString("digest")).isEqualTo(audit.getString("digest"));
    }

    @Test
    void namesATotalAndAFactChangedByHandAndMendsThem() {
        // given
        given20Minutes();
        run("update service_total set service_minutes = service_minutes + 7 where site = ? and service_minutes = 1");
        run("update fact set amount = amount - 3 where site = ? and amount = 2");
        run("update fact set day = day + 1 where site = ? and amount = 3");
        // when
        var audit = audited("{\"rebuild\":false}");
        // then
        assertThat(audit.getBoolean("clean")).isFalse();
        assertThat(audit.getInt("drift")).isEqualTo(4);
        List<Map<String, Object>> rows = audit.getList("rows");
        assertThat(rows).allMatch(row -> String.valueOf(row.get("key")).contains("site=" + site));
        assertThat(rows).extracting(row -> row.get("what")).containsExactly("TOTAL", "FACT", "FACT", "FACT");
        assertThat(rows).extracting(row -> row.get("difference")).containsExactlyInAnyOrder(7, -3, 3, -3);
        // when
        tell(minutes("MinutesCredited", site, DAY, 100, "CLOCKED"));
        put("/audits/" + audit.getString("id") + "/rebuild").then().statusCode(200);
        // then
        eventually(() -> assertThat(clocked()).isEqualTo(310));
        assertThat(read("/facts?measure=SERVICE_MINUTES&site=" + site).getInt("sum"))
                .isEqualTo(310);
        assertThat(audited("{}").getInt("drift")).isZero();
        put("/audits/" + audit.getString("id") + "/rebuild")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_REBUILD"));
    }

    @Test
    void namesARollUpChangedByHandAndMendsIt() {
        // given
        given20Minutes();
        run(
                "update service_rollup set service_minutes = service_minutes + 5"
                        + " where generation = (select generation from live) and rollup = 'PLACE' and one = ? and grain = 'YEAR'");
        assertThat(clocked()).isEqualTo(215);
        // when
        var audit = audited("{\"rebuild\":false}");
        // then
        assertThat(audit.getInt("drift")).isEqualTo(1);
        assertThat(audit.getString("rows[0].what")).isEqualTo("ROLLUP");
        assertThat(audit.getString("rows[0].key.site")).isEqualTo(site);
        assertThat(audit.getString("rows[0].key.grain")).isEqualTo("YEAR");
        assertThat(audit.getInt("rows[0].difference")).isEqualTo(5);
        // when
        put("/audits/" + audit.getString("id") + "/rebuild").then().statusCode(200);
        // then
        assertThat(clocked()).isEqualTo(210);
        assertThat(audited("{}").getInt("drift")).isZero();
    }

    @Test
    void namesLateMinutesChangedByHandAndLeavesTheOthers() {
        // given
        tell(minutes("MinutesCredited", site, DAY, 30, "IMPORTED").with("\"late\":true"));
        eventually(() -> assertThat(read("/totals?site=" + site).getInt("total.lateMinutes.imported"))
                .isEqualTo(30));
        run("update service_total set late_minutes = 29 where site = ?");
        // when
        var audit = audited("{\"rebuild\":false}");
        // then
        assertThat(audit.getInt("drift")).isEqualTo(1);
        assertThat(audit.getString("rows[0].key.measure")).isEqualTo("LATE_MINUTES");
        assertThat(audit.getInt("rows[0].difference")).isEqualTo(-1);
        // when
        put("/audits/" + audit.getString("id") + "/rebuild").then().statusCode(200);
        // then
        assertThat(audited("{}").getInt("drift")).isZero();
    }

    @Test
    void rebuildsWhileTheFeedGoesOnAndTotalsKeepAnswering() throws InterruptedException {
        // given
        given20Minutes();
        run("delete from service_total where site = ?");
        var telling = new AtomicBoolean(true);
        var told = new ArrayList<Told>();
        var teller = Thread.ofPlatform().start(() -> {
            while (telling.get()) {
                var event = minutes("MinutesCredited", site, DAY, 1, "CLOCKED");
                tell(event, event);
                told.add(event);
            }
        });
        // when
        var location = post("/audits", "{\"rebuild\":true}")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        eventually(() -> {
            read("/totals?site=" + site);
            assertThat(read(location).getString("rebuiltAt")).isNotNull();
        });
        telling.set(false);
        teller.join();
        // then
        eventually(() -> assertThat(clocked()).isEqualTo(210 + told.size()));
        awaitIdle();
        assertThat(audited("{}").getInt("drift")).isZero();
    }

    @Test
    void keepsWhatCannotBeDecidedAndSaysSo() {
        // given
        var before = read("/totals").getInt("undecided");
        var key = UUID.randomUUID().toString();
        EventLog.publish(Topics.ACTIVITIES, key, Ids.next(), "StarReached", key, 1, Instant.EPOCH, "{}");
        EventLog.publish(Topics.ACTIVITIES, key, Ids.next(), "ActivityHeld", key, 2, Instant.EPOCH, "{\"day\":");
        EventLog.send(List.of(new ProducerRecord<>(Topics.ACTIVITIES, key, "no headers at all")));
        // when
        eventually(() -> assertThat(read("/totals").getInt("undecided")).isEqualTo(before + 3));
        // then
        var audit = audited("{}");
        assertThat(audit.getInt("drift")).isZero();
        assertThat(audit.getInt("undecided")).isEqualTo(before + 3);
        assertThat(audit.getBoolean("clean")).isFalse();
    }

    @Test
    void runsOneAtATimeAndShowsOneThatDiedAsFailed() {
        // given
        awaitIdle();
        var died = Ids.next();
        database.write(connection -> {
            AuditRecords.open(connection, died, "a process that was killed", false, 0);
            return died;
        });
        // when
        try (var lock = AuditLock.take(database)) {
            assertThat(lock).isNotNull();
            assertThat(read("/audits/" + died).getString("state")).isEqualTo("RUNNING");
            post("/audits", "{}").then().statusCode(409).body("code", equalTo("AUDIT_RUNNING"));
        }
        // then
        assertThat(read("/audits/" + died).getString("state")).isEqualTo("FAILED");
        assertThat(read("/audits?limit=1").getString("items[0].reason")).isEqualTo("ABANDONED");
    }

    @Test
    void refusesALogThatLostItsBeginning() {
        var partition = new TopicPartition(Topics.SITES, 3);
        assertThatThrownBy(() -> LogReader.demandWhole(Map.of(partition, 17L)))
                .isInstanceOfSatisfying(
                        Refusals.LogTruncated.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void refusesAnAuditOfWhatDoesNotExistAndARequestThatSaysTooMuch() {
        ask("/audits/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        post("/audits", "{\"rebuild\":\"yes\"}").then().statusCode(400);
        post("/audits", "{\"everything\":true}").then().statusCode(400);
        put("/audits/" + Ids.next() + "/rebuild").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        put("/audits/7/rebuild").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
    }

    private void given20Minutes() {
        var told = new ArrayList<Told>();
        for (int i = 1; i <= 20; i++) {
            told.add(minutes("MinutesCredited", site, DAY.plusDays(i), i, "CLOCKED"));
        }
        tell(told);
        eventually(() -> assertThat(clocked()).isEqualTo(210));
    }

    private int clocked() {
        return read("/totals?site=" + site).getInt("total.serviceMinutes.clocked");
    }

    private void run(String sql) {
        assertThat(database.<Integer>write(Statement.of(sql, site)::run)).isPositive();
    }

    private JsonPath audited(String request) {
        awaitIdle();
        var location = post("/audits", request).then().statusCode(202).extract().header("Location");
        eventually(() -> assertThat(read(location).getString("state")).isEqualTo("DONE"));
        awaitIdle();
        return read(location);
    }

    /** The lock is given back a moment after the result is there. */
    private void awaitIdle() {
        eventually(() -> assertThat(database.<Boolean>use(
                        connection -> Statement.of("select " + AuditLock.HELD).one(connection, row -> row.flag(1))))
                .isFalse());
    }
}
