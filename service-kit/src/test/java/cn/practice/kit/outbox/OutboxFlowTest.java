package cn.practice.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.kafka.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OutboxFlowTest {

    record Happened(int number) {}

    record Said(String text) {}

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Inject
    RelaySettings settings;

    @Inject
    EventJson json;

    @Inject
    ObjectMapper mapper;

    @Test
    void tellsACommittedEventWithItsCloudEventsHeaders() {
        var aggregate = Ids.next();

        QuarkusTransaction.requiringNew().run(() -> append(aggregate, 7));

        var event = await().until(() -> EventLog.about(Topics.SITES, aggregate), told -> !told.isEmpty())
                .getFirst();
        assertThat(event.key()).isEqualTo(aggregate.toString());
        assertThat(event.json()).isEqualTo("{\"number\":7,\"by\":{\"kind\":\"SERVICE\"}}");
        assertThat(event.headers())
                .containsEntry("specversion", "1.0")
                .containsEntry("source", "/volunteer-service")
                .containsEntry("type", "Happened")
                .containsEntry("sequence", "7")
                .containsEntry("content-type", "application/json")
                .containsKeys("id", "time");
        await().untilAsserted(() -> assertThat(rows()).isZero());
    }

    @Test
    void tellsWhoseTraceAnEventIsOf() {
        var followed = Ids.next();
        var other = Ids.next();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(new OutboxEntry(
                    Topics.SITES, followed.toString(), followed.toString(), 1, new Happened(1), By.service(), trace));
            append(other, 1);
        });

        await().until(() -> !EventLog.about(Topics.SITES, other).isEmpty());
        assertThat(EventLog.about(Topics.SITES, followed).getFirst().headers()).containsEntry("traceparent", trace);
        assertThat(EventLog.about(Topics.SITES, other).getFirst().headers()).doesNotContainKey("traceparent");
    }

    @Test
    void tellsNothingOfARolledBackTransaction() {
        var rolledBack = Ids.next();
        var committed = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    append(rolledBack, 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        QuarkusTransaction.requiringNew().run(() -> append(committed, 1));

        await().until(() -> !EventLog.about(Topics.SITES, committed).isEmpty());
        assertThat(EventLog.about(Topics.SITES, rolledBack)).isEmpty();
    }

    @Test
    void keepsTheOrderOfEachKeyUnderConcurrency() {
        var aggregates = IntStream.range(0, 8).mapToObj(_ -> Ids.next()).toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            aggregates.forEach(aggregate -> threads.execute(() -> IntStream.rangeClosed(1, 50)
                    .forEach(n -> QuarkusTransaction.requiringNew().run(() -> append(aggregate, n)))));
        }

        for (var aggregate : aggregates) {
            await().untilAsserted(() -> assertThat(EventLog.about(Topics.SITES, aggregate))
                    .extracting(LoggedEvent::json)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                            .mapToObj(n -> "{\"number\":" + n + ",\"by\":{\"kind\":\"SERVICE\"}}")
                            .toList()));
        }
    }

    @Test
    void tellsWhatIsAppendedTogetherInItsOrderAndToTheLetter() throws JsonProcessingException {
        var aggregate = Ids.next();
        var subject = aggregate + " \t'\"\\,";
        var said = IntStream.range(0, 100)
                .mapToObj(n -> new Said(n + " 宣讲 🙂 \t\n\r\\ \" ' { , } NULL \\N"))
                .toList();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(said.stream()
                        .map(each -> new OutboxEntry(
                                Topics.SITES, aggregate.toString(), subject, said.indexOf(each), each, By.service()))
                        .toList()));

        var told = await().until(() -> EventLog.about(Topics.SITES, subject), all -> all.size() == 100);
        for (int n = 0; n < 100; n++) {
            assertThat(told.get(n).headers()).containsEntry("sequence", Integer.toString(n));
            assertThat(json.read(told.get(n).json(), Said.class)).isEqualTo(said.get(n));
        }
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> append(Ids.next(), 1)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void onlyOneReplicaLeads() throws SQLException {
        try (var first = Leadership.tryTake(database, "another")) {
            assertThat(first).isNotNull();
            assertThat(Leadership.tryTake(database, "another")).isNull();
        }
        try (var successor = Leadership.tryTake(database, "another")) {
            assertThat(successor).isNotNull();
        }
    }

    @Test
    void kafkaTurnsAwayAFormerLeader() {
        var aggregate = Ids.next();
        var another = settingsOf("fenced");
        try (var zombie = new EventLogWriter(another, new Ends(), mapper);
                var successor = new EventLogWriter(another, new Ends(), mapper)) {
            successor.write(List.of(row(aggregate)));

            assertThatThrownBy(() -> zombie.write(List.of(row(aggregate))))
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(EventLog.about(Topics.SITES, aggregate)).hasSize(1);
    }

    @Test
    void endsRatherThanTellAnotherPastThanTheLogHas() throws Exception {
        var topic = "kit." + Ids.next();
        try (var admin = Admin.create(settings.kafka().settings())) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        var told = row(topic, Ids.next());
        try (var writer = new EventLogWriter(settingsOf(topic), new Ends(), mapper);
                var end = new LogEnd(settings.kafka());
                var connection = database.getConnection()) {
            writer.write(List.of(told));
            putThereByHand(topic, told.key());
            connection.setAutoCommit(false);
            var topics = List.of(topic);

            execute(connection, "update outbox_told set until = '%s'", told.recordedAt());
            assertThatNoException().isThrownBy(() -> end.demandKnown(connection, topics));

            execute(
                    connection,
                    "update outbox_told set until = '%s'",
                    told.recordedAt().minusNanos(1_000));
            assertThatThrownBy(() -> end.demandKnown(connection, topics))
                    .isInstanceOf(LogAhead.class)
                    .hasMessageContaining("LOG_AHEAD")
                    .hasMessageContaining(told.id().toString());

            execute(
                    connection,
                    "insert into outbox (id, topic, key, type, subject, version, recorded_at, body)"
                            + " values ('%s', 'kit', 'k', 'Happened', 's', 1, now(), '{}')",
                    told.id());
            assertThatNoException().isThrownBy(() -> end.demandKnown(connection, topics));
            connection.rollback();
        }
    }

    @Test
    void remembersHowNewTheNewestToldEventIs() throws SQLException {
        var aggregate = Ids.next();

        QuarkusTransaction.requiringNew().run(() -> append(aggregate, 1));

        var event = await().until(() -> EventLog.about(Topics.SITES, aggregate), told -> !told.isEmpty())
                .getFirst();
        await().until(() -> rows() == 0);
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select until from outbox_told")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getObject(1, OffsetDateTime.class).toInstant())
                    .isAfterOrEqualTo(Instant.parse(event.headers().get("time")));
        }
    }

    private RelaySettings settingsOf(String service) {
        return new RelaySettings(
                service,
                settings.kafka(),
                settings.poll(),
                settings.pace(),
                settings.retry(),
                settings.batch(),
                settings.mark(),
                settings.idleMark());
    }

    private void putThereByHand(String topic, String key) throws Exception {
        try (var producer =
                new KafkaProducer<>(settings.kafka().settings(), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 40; i++) {
                producer.send(new ProducerRecord<>(topic, key, "no event")).get();
            }
        }
    }

    private static void execute(Connection connection, String format, Object value) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(format.formatted(value));
        }
    }

    private void append(UUID aggregate, int number) {
        outbox.append(new OutboxEntry(
                Topics.SITES, aggregate.toString(), aggregate.toString(), number, new Happened(number), By.service()));
    }

    private static OutboxRow row(UUID aggregate) {
        return row(Topics.SITES, aggregate);
    }

    private static OutboxRow row(String topic, UUID aggregate) {
        return new OutboxRow(
                1,
                Ids.next(),
                topic,
                aggregate.toString(),
                "Happened",
                aggregate.toString(),
                1,
                InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS),
                "{}",
                null);
    }

    private long rows() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }
}
