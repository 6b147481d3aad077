package cn.practice.reporting.feed;

import static cn.practice.reporting.Records.record;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.testing.ConsumedEvents;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.people.PeopleMeasure;
import cn.practice.reporting.slice.reach.ReachMeasure;
import cn.practice.reporting.slice.service.ServiceMeasure;
import cn.practice.reporting.slice.signup.SignUpMeasure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' own examples, read as this service reads their events. */
class EventContractTest extends ConsumedEvents<Reading> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected Reading read(String type, String body) {
        return Reading.of(EventReader.read(record(type, body)));
    }

    @Override
    protected boolean isUnknown(Reading reading) {
        return reading instanceof Reading.Unknown;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void foldsToItsStatedFacts(Path example) throws IOException {
        var body = JSON.readTree(example.toFile());

        var reading = read(typeOf(example), body.toString());

        assertThat(reading.undecided()).isNull();
        assertThat(amounts(reading)).isEqualTo(stated(typeOf(example), body));
    }

    private static Map<Measure, Long> amounts(Reading reading) {
        return ((Reading.Understood) reading)
                .parts().stream().flatMap(each -> each.facts().stream()).collect(toMap(Fact::measure, Fact::amount));
    }

    private static Map<Measure, Long> stated(String type, JsonNode body) {
        var audience = body.path("role").asText().equals("AUDIENCE");
        var attended = Map.<Measure, Long>of(audience ? ReachMeasure.IDENTIFIED_REACH : ServiceMeasure.ATTENDANCES, 1L);
        var ended = Map.<Measure, Long>of(
                body.path("previous").asText().equals("CONFIRMED") ? SignUpMeasure.SIGN_UPS : SignUpMeasure.WAITLIST,
                -1L);
        return switch (type) {
            case "VolunteerApproved" -> Map.of(PeopleMeasure.VOLUNTEERS, 1L);
            case "SkillGranted" -> Map.of(PeopleMeasure.LECTURERS, 1L);
            case "SkillWithdrawn" -> Map.of(PeopleMeasure.LECTURERS, -1L);
            case "ActivityHeld" -> Map.of(ServiceMeasure.SESSIONS, 1L);
            case "ReachCounted" ->
                Map.of(ReachMeasure.REACH, body.path("persons").asLong());
            case "ReachReversed" ->
                Map.of(ReachMeasure.REACH, -body.path("persons").asLong());
            case "SignUpConfirmed" -> Map.of(SignUpMeasure.SIGN_UPS, 1L);
            case "SignUpWaitlisted" -> Map.of(SignUpMeasure.WAITLIST, 1L);
            case "SignUpPromoted" -> Map.of(SignUpMeasure.SIGN_UPS, 1L, SignUpMeasure.WAITLIST, -1L);
            case "SignUpWithdrawn", "SignUpDropped" -> ended;
            case "CheckedIn", "AttendanceRecorded" -> attended;
            case "MinutesCredited" ->
                Map.of(ServiceMeasure.SERVICE_MINUTES, body.path("minutes").asLong());
            case "MinutesReversed" ->
                Map.of(ServiceMeasure.SERVICE_MINUTES, -body.path("minutes").asLong());
            default -> Map.of();
        };
    }
}
