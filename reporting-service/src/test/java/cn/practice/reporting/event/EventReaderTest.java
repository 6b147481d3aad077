package cn.practice.reporting.event;

import static cn.practice.reporting.Records.ID;
import static cn.practice.reporting.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String TEAM = "0199b3c8-0000-7000-8000-000000000002";

    @Test
    void readsAnEventAndKeepsItsPlaceAndItsRawForm() {
        var event = EventReader.read(record("TeamDisbanded", "{\"teamId\":\"" + TEAM + "\",\"new\":1}"));
        assertThat(event.content()).isInstanceOf(Content.Fields.class);
        assertThat(event.id()).hasToString(ID);
        assertThat(event.recordedAt()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(new String(event.headers(), UTF_8)).contains("ce_type: TeamDisbanded\n");
    }

    @Test
    void keepsTheTimeOfTheLogWhereItIsItsOwn() {
        var told = record("TeamDisbanded", "{}");
        var takenDown = new ConsumerRecord<>(
                told.topic(),
                told.partition(),
                told.offset(),
                told.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                told.key(),
                told.value(),
                told.headers(),
                Optional.empty());

        assertThat(EventReader.read(takenDown).loggedAt()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(EventReader.read(told).loggedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "null", "{\"code\":\"1\"} trailing"})
    void keepsWhatIsNoJsonObject(String body) {
        var event = EventReader.read(record("SiteRenamed", body));
        assertThat(event.content()).isInstanceOf(Content.Unreadable.class);
        assertThat(event.id()).hasToString(ID);
    }

    @Test
    void givesAnEventWithoutIdTheIdOfItsPlaceEachTimeTheSame() {
        var once = EventReader.read(record(new TopicPartition("topic", 4), 77, "none", "TeamDisbanded", "{}"));
        var again = EventReader.read(record(new TopicPartition("topic", 4), 77, "none", "TeamDisbanded", "{}"));
        assertThat(once.id()).isEqualTo(again.id());
        assertThat(once.id().version()).isEqualTo(5);
        assertThat(once.content()).isEqualTo(new Content.Unreadable("ce_id is missing or not a UUID"));
    }

    @Test
    void keepsNoHeadersThatSayNothingButWhatStandsBesideThem() {
        var told = record("TeamDisbanded", "{\"teamId\":\"" + TEAM + "\"}");
        var all = new RecordHeaders();
        all.add("ce_specversion", "1.0".getBytes(UTF_8));
        all.add(told.headers().lastHeader("ce_id"));
        all.add("ce_source", "/activity-service".getBytes(UTF_8));
        for (var name : List.of("ce_type", "ce_subject", "ce_sequence", "ce_time")) {
            all.add(told.headers().lastHeader(name));
        }
        all.add("content-type", "application/json".getBytes(UTF_8));
        assertThat(new Headers(all).raw("activity.sign-ups.v1")).isEmpty();
        assertThat(new Headers(all).raw("volunteer.teams.v1")).isNotEmpty();
        all.add("traceparent", "00-1".getBytes(UTF_8));
        assertThat(new String(new Headers(all).raw("activity.sign-ups.v1"), UTF_8))
                .startsWith("ce_specversion: 1.0\n")
                .endsWith("traceparent: 00-1\n");
    }
}
