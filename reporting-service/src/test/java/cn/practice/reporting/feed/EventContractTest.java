package cn.practice.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.event.Event;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' own examples, read as this service reads their events. */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE = ".example.json";

    static Stream<Path> examples() throws IOException {
        var files = Stream.<Path>builder();
        for (var producer : List.of("volunteer-service", "activity-service")) {
            var folder = Path.of("..", producer, "contract", "events");
            try (var found = Files.list(folder)) {
                found.filter(each -> each.toString().endsWith(EXAMPLE)).forEach(files::add);
            }
        }
        return files.build();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void foldsToItsStatedFactsWithOrWithoutAFieldMore(Path example) throws IOException {
        // given
        var type = typeOf(example);
        var body = (ObjectNode) JSON.readTree(example.toFile());
        // when
        var event = only(type, body.toString());
        var again = new FoldBatch(1);
        again.add(record(type, body.toString()));
        again.add(record(type, body.toString()));
        var more = only(type, body.deepCopy().put("addedLater", "x").toString());
        // then
        assertThat(event).isNotInstanceOfAny(Event.Unknown.class, Event.Unreadable.class);
        assertThat(amounts(event)).isEqualTo(stated(type, body));
        assertThat(again.ids()).hasSize(1);
        assertThat(more).isEqualTo(event);
    }

    @Test
    void hasAnExampleOfEveryEventThatIsCounted() throws IOException {
        assertThat(examples().map(EventContractTest::typeOf))
                .contains(
                        "SiteOpened",
                        "SiteRenamed",
                        "SiteClosed",
                        "TeamFormed",
                        "Appointed",
                        "AppointmentRevoked",
                        "CampaignLaunched",
                        "VolunteerApproved",
                        "SkillGranted",
                        "SkillWithdrawn",
                        "ActivityHeld",
                        "ReachCounted",
                        "ReachReversed",
                        "SignUpConfirmed",
                        "SignUpWaitlisted",
                        "SignUpPromoted",
                        "SignUpWithdrawn",
                        "SignUpDropped",
                        "CheckedIn",
                        "AttendanceRecorded",
                        "MinutesCredited",
                        "MinutesReversed");
    }

    @Test
    void survivesATypeItDoesNotKnow() {
        assertThat(only("StarReached", "{\"stars\":3}")).isEqualTo(new Event.Unknown("StarReached"));
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

    private static Event only(String type, String body) {
        return EventReader.read(record(type, body)).event();
    }

    private static String typeOf(Path example) {
        return example.getFileName().toString().replace(EXAMPLE, "");
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
