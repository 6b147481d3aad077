package cn.practice.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.testing.ConsumedEvents;
import cn.practice.reporting.event.Event;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.fact.Fact;
import cn.practice.reporting.fact.Fold;
import cn.practice.reporting.fact.Measure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' own examples, read as this service reads their events. */
class EventContractTest extends ConsumedEvents<Event> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected Event read(String type, String body) {
        return EventReader.read(record(type, body)).event();
    }

    @Override
    protected boolean isUnknown(Event event) {
        return event instanceof Event.Unknown;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void foldsToItsStatedFacts(Path example) throws IOException {
        var body = JSON.readTree(example.toFile());

        var event = read(typeOf(example), body.toString());

        assertThat(event).isNotInstanceOf(Event.Unreadable.class);
        assertThat(amounts(event)).isEqualTo(stated(typeOf(example), body));
    }

    private static Map<Measure, Long> amounts(Event event) {
        return Fold.fold(event).stream().collect(toMap(Fact::measure, Fact::amount));
    }

    private static Map<Measure, Long> stated(String type, JsonNode body) {
        var audience = body.path("role").asText().equals("AUDIENCE");
        var attended = Map.of(audience ? Measure.IDENTIFIED_REACH : Measure.ATTENDANCES, 1L);
        var ended =
                Map.of(body.path("previous").asText().equals("CONFIRMED") ? Measure.SIGN_UPS : Measure.WAITLIST, -1L);
        return switch (type) {
            case "VolunteerApproved" -> Map.of(Measure.VOLUNTEERS, 1L);
            case "SkillGranted" -> Map.of(Measure.LECTURERS, 1L);
            case "SkillWithdrawn" -> Map.of(Measure.LECTURERS, -1L);
            case "ActivityHeld" -> Map.of(Measure.SESSIONS, 1L);
            case "ReachCounted" -> Map.of(Measure.REACH, body.path("persons").asLong());
            case "ReachReversed" -> Map.of(Measure.REACH, -body.path("persons").asLong());
            case "SignUpConfirmed" -> Map.of(Measure.SIGN_UPS, 1L);
            case "SignUpWaitlisted" -> Map.of(Measure.WAITLIST, 1L);
            case "SignUpPromoted" -> Map.of(Measure.SIGN_UPS, 1L, Measure.WAITLIST, -1L);
            case "SignUpWithdrawn", "SignUpDropped" -> ended;
            case "CheckedIn", "AttendanceRecorded" -> attended;
            case "MinutesCredited" ->
                Map.of(Measure.SERVICE_MINUTES, body.path("minutes").asLong());
            case "MinutesReversed" ->
                Map.of(Measure.SERVICE_MINUTES, -body.path("minutes").asLong());
            default -> Map.of();
        };
    }

    private static ConsumerRecord<byte[], byte[]> record(String type, String body) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id", "0199b3c8-0000-7000-8000-000000000001",
                        "ce_type", type,
                        "ce_subject", "subject",
                        "ce_sequence", "3",
                        "ce_time", "2026-11-01T08:00:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        var value = body.getBytes(UTF_8);
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                0L,
                TimestampType.CREATE_TIME,
                0,
                value.length,
                new byte[0],
                value,
                headers,
                Optional.empty());
    }
}
