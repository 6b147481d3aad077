package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.mark.Mark;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.testing.Effort;
import cn.practice.kit.time.MachineClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has read all that a mark marks knows everything recorded before it. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class MarkingFlowTest {

    private static final List<String> TOLD = List.of(Topics.SITES, Topics.TEAMS);

    record Happened(int number) {}

    @Inject
    Outbox outbox;

    @Inject
    EventJson json;

    @Inject
    Sql sql;

    @Test
    void nothingIsRecordedBeforeItsTransactionBegan() {
        var aggregate = Ids.next();

        var late = QuarkusTransaction.requiringNew().call(() -> {
            append(aggregate, 1);
            return sql.list(
                    "select recorded_at >= now() as late from outbox where subject = ?",
                    row -> row.flag("late"),
                    aggregate.toString());
        });

        assertThat(late).containsExactly(true);
    }

    @Test
    void anOpenTransactionHoldsItBack() throws Exception {
        var slow = Ids.next();
        var appended = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var begun = MachineClock.now();
        var open = Thread.startVirtualThread(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    append(slow, 1);
                    appended.countDown();
                    awaitQuietly(release);
                }));
        try {
            appended.await();
            var recorded = MachineClock.now();
            await().until(() -> MachineClock.now().isAfter(recorded.plus(Duration.ofSeconds(3))));
            var other = tell();
            await().until(() -> marks().stream().anyMatch(mark -> covers(mark, other)));

            assertThat(marks())
                    .allSatisfy(mark -> assertThat(mark.upTo()).isBefore(recorded))
                    .anySatisfy(mark -> assertThat(mark.upTo()).isAfter(begun.minus(Duration.ofSeconds(5))));
        } finally {
            release.countDown();
            open.join();
        }
        await().until(() -> marks().stream()
                .anyMatch(mark -> mark.upTo().isAfter(MachineClock.now().minusSeconds(10))
                        && covers(mark, EventLog.about(Topics.SITES, slow).getFirst())));
    }

    @Test
    @Tag("prove")
    void nothingRecordedBeforeItLiesBehindIt() {
        var chance = Effort.chance();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                var own = new Random(chance.nextLong());
                threads.execute(() -> tellNowAndThen(own, Effort.of(150)));
            }
        }
        var last = tell();
        await().until(() ->
                marks().stream().anyMatch(mark -> mark.upTo().isAfter(recordedAt(last)) && covers(mark, last)));

        var marks = marks();
        assertThat(marks).hasSizeGreaterThan(10);
        for (var topic : TOLD) {
            for (var event : toldByTheRelay(topic)) {
                assertThat(marks)
                        .filteredOn(mark -> recordedAt(event).isBefore(mark.upTo()))
                        .allSatisfy(mark -> assertThat(covers(mark, event)).isTrue());
            }
        }
    }

    private void tellNowAndThen(Random chance, int times) {
        for (int i = 0; i < times; i++) {
            int more = chance.nextInt(4);
            int number = i;
            QuarkusTransaction.requiringNew().run(() -> {
                for (int event = 0; event <= more; event++) {
                    append(Ids.next(), number);
                }
            });
        }
    }

    private LoggedEvent tell() {
        var aggregate = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> append(aggregate, 1));
        return await().until(() -> EventLog.about(Topics.SITES, aggregate), told -> !told.isEmpty())
                .getFirst();
    }

    private void append(UUID aggregate, int number) {
        var topic = number % 2 == 0 ? Topics.TEAMS : Topics.SITES;
        outbox.append(new OutboxEntry(
                topic, aggregate.toString(), aggregate.toString(), number, new Happened(number), By.service()));
    }

    private List<Mark> marks() {
        return EventLog.read(Topics.marksOf("volunteer-service")).stream()
                .map(each -> json.read(each.json(), Mark.class))
                .toList();
    }

    /** Other tests put there what they like. */
    private static List<LoggedEvent> toldByTheRelay(String topic) {
        return EventLog.read(topic).stream()
                .filter(each -> "/volunteer-service".equals(each.headers().get("source")))
                .toList();
    }

    private static boolean covers(Mark mark, LoggedEvent event) {
        return mark.ends().getOrDefault(event.topic(), List.of()).get(event.partition()) > event.offset();
    }

    private static Instant recordedAt(LoggedEvent event) {
        return event.headers().containsKey("time")
                ? Instant.parse(event.headers().get("time"))
                : Instant.MAX;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
