package cn.practice.reporting.feed;

import static cn.practice.reporting.Records.record;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.Told;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class FeedFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    Database database;

    @Inject
    FoldTransaction transaction;

    private final String site = "F-" + Ids.next().toString().substring(24);

    @Test
    void aConsumerThatLostItsPartitionFoldsNothing() {
        // given: a partition that the running feed has nothing to do with
        var partition = new TopicPartition("another.topic." + site, 0);
        var zombie = new Claims(Ids.next(), database);
        var successor = new Claims(Ids.next(), database);
        assertThat(zombie.claim(List.of(partition))).containsEntry(partition, 0L);
        fold(zombie, List.of(uncounted(partition, 0)));
        // when
        assertThat(successor.claim(List.of(partition))).containsEntry(partition, 1L);
        // then
        assertThatThrownBy(() -> fold(zombie, List.of(uncounted(partition, 1)))).isInstanceOf(ClaimLost.class);
        assertThat(fold(successor, List.of(uncounted(partition, 1)))).isOne();
        forget(partition);
    }

    @Test
    void addsNothingOfAPollThatIsToldAgainAndOnlyWhatIsNewOfOneThatOverlaps() {
        // given
        var partition = new TopicPartition("another.topic." + site, 1);
        var claims = new Claims(Ids.next(), database);
        claims.claim(List.of(partition));
        var first = credited(partition, 0, 12);
        var second = credited(partition, 1, 30);
        assertThat(fold(claims, List.of(first))).isOne();
        // when
        assertThat(fold(claims, List.of(first))).isZero();
        assertThat(fold(claims, List.of(second, first))).isOne();
        // then
        assertThat(read("/totals?site=" + site).getInt("total.serviceMinutes.clocked"))
                .isEqualTo(42);
        assertThat(read("/totals?groupBy=day&site=" + site).getInt("total.serviceMinutes.clocked"))
                .isEqualTo(42);
        assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(2);
        for (var table : List.of("fact where site", "service_total where site", "service_rollup where one")) {
            database.write(Statement.of("delete from " + table + " = ?", site)::run);
        }
        forget(partition);
    }

    @Test
    void whoHasFoldedNothingYetIsBehindSinceHeBegan() {
        var now = new AtomicReference<>(Instant.parse("2026-06-01T08:00:00Z"));
        var meters = new SimpleMeterRegistry();
        var metrics = new FeedMetrics(meters, now::get, database);
        metrics.register(new StartupEvent());

        now.set(now.get().plusSeconds(90));

        assertThat(meters.get("practice.feed.lag").gauge().value()).isEqualTo(90);
    }

    @Test
    void goesOnFromTheStoredPositionsAfterTheDatabaseRefusedAPoll() {
        // given: a table that takes nothing, as if the database were broken
        database.write(connection -> Statement.of(
                        "alter table journal add constraint broken check (subject <> '" + site + "') not valid")
                .run(connection));
        var event = minutes("MinutesCredited", site, DAY, 12, "CLOCKED");
        var first = new Told(event.topic(), site, event.id(), event.type(), 2, event.json());
        tell(first);
        tell(minutes("MinutesCredited", site, DAY, 30, "CLOCKED"));
        eventually(() -> assertThat(RestAssured.get("/q/metrics").asString()).contains("practice_feed_lag_seconds"));
        // when
        database.write(Statement.of("alter table journal drop constraint broken")::run);
        // then
        eventually(() -> assertThat(read("/totals?site=" + site).getInt("total.serviceMinutes.clocked"))
                .isEqualTo(42));
    }

    @Test
    void saysHowItIsDoing() {
        var metrics = RestAssured.get("/q/metrics").asString();
        assertThat(metrics).contains("practice_feed_folded_total", "practice_feed_undecided", "practice_audit_drift");
    }

    private int fold(Claims claims, List<ConsumerRecord<byte[], byte[]>> records) {
        var batch = transaction.begin();
        records.forEach(batch::add);
        return transaction.fold(batch, claims);
    }

    private void forget(TopicPartition partition) {
        for (var table : List.of("journal", "position", "claim")) {
            database.write(Statement.of("delete from " + table + " where topic = ?", partition.topic())::run);
        }
    }

    private ConsumerRecord<byte[], byte[]> credited(TopicPartition partition, long offset, int minutes) {
        var json = minutes("MinutesCredited", site, DAY, minutes, "CLOCKED").json();
        return record(partition, offset, Ids.next().toString(), "MinutesCredited", json);
    }

    /** One event that counts nothing. */
    private static ConsumerRecord<byte[], byte[]> uncounted(TopicPartition partition, long offset) {
        return record(partition, offset, Ids.next().toString(), "CheckedOut", "{}");
    }
}
