package cn.practice.reporting.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String ID = "0199b3c8-0000-7000-8000-000000000001";
    private static final String TEAM = "0199b3c8-0000-7000-8000-000000000002";

    @Test
    void readsAnEventAndKeepsItsPlaceAndItsRawForm() {
        var event = EventReader.read(record("TeamDisbanded", ID, "{\"teamId\":\"" + TEAM + "\",\"new\":1}"));
        assertThat(event.event()).isInstanceOf(Event.TeamDisbanded.class);
        assertThat(event.id()).hasToString(ID);
        assertThat(event.undecided()).isNull();
        assertThat(event.recordedAt()).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(new String(event.headers(), UTF_8)).contains("ce_type: TeamDisbanded\n");
    }

    @Test
    void keepsAnUnknownTypeUndecided() {
        var event = EventReader.read(record("StarReached", ID, "{}"));
        assertThat(event.event()).isEqualTo(new Event.Unknown("StarReached"));
        assertThat(event.undecided()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{\"code\":\"1\"} trailing",
                "{\"code\":\"S\"}",
                "{\"code\":7,\"name\":\"n\"}",
                "{\"code\":\"S\",\"name\":\"a\\u0000b\"}",
                "{\"code\":\"with a blank\",\"name\":\"n\"}",
                "{\"code\":\"S2345678901234567890123456789012345678901\",\"name\":\"n\"}"
            })
    void keepsWhatNoTableCouldHoldUndecided(String body) {
        var event = EventReader.read(record("SiteRenamed", ID, body));
        assertThat(event.event()).isInstanceOf(Event.Unreadable.class);
        assertThat(event.id()).hasToString(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"volunteerId\":\"" + ID + "\",\"siteCode\":\"S\",\"day\":\"+99999999-01-01\"}",
                "{\"volunteerId\":\"" + ID + "\",\"siteCode\":\"S\",\"day\":\"2026-02-30\"}",
                "{\"volunteerId\":\"me\",\"siteCode\":\"S\",\"day\":\"2026-02-01\"}"
            })
    void refusesDaysAndIdsThatAreNone(String body) {
        assertThat(EventReader.read(record("VolunteerApproved", ID, body)).event())
                .isInstanceOf(Event.Unreadable.class);
    }

    @Test
    void givesAnEventWithoutIdTheIdOfItsPlaceEachTimeTheSame() {
        var once = EventReader.read(record("TeamDisbanded", "none", "{}"));
        var again = EventReader.read(record("TeamDisbanded", "none", "{}"));
        assertThat(once.id()).isEqualTo(again.id());
        assertThat(once.id().version()).isEqualTo(5);
        assertThat(once.undecided()).contains("ce_id");
    }

    @Test
    void keepsNoHeadersThatSayNothingButWhatStandsBesideThem() {
        var told = record("TeamDisbanded", ID, "{\"teamId\":\"" + TEAM + "\"}");
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

    @Test
    void takesTheLastOfAFieldThatIsSaidTwice() {
        var event = EventReader.read(record("TeamDisbanded", ID, "{\"teamId\":7,\"teamId\":\"" + TEAM + "\"}"));
        assertThat(event.event()).isInstanceOf(Event.TeamDisbanded.class);
    }

    private static ConsumerRecord<byte[], byte[]> record(String type, String id, String body) {
        var headers = new RecordHeaders();
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_subject", "subject".getBytes(UTF_8));
        headers.add("ce_sequence", "3".getBytes(UTF_8));
        headers.add("ce_time", "2026-11-01T08:00:00Z".getBytes(UTF_8));
        return new ConsumerRecord<>(
                "topic",
                4,
                77,
                1_700_000_000_000L,
                TimestampType.CREATE_TIME,
                0,
                body.length(),
                new byte[0],
                body.getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
