package cn.practice.reporting.feed;

import static cn.practice.reporting.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.testing.ConsumedEvents;
import cn.practice.reporting.event.EventReader;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.slice.people.PeopleMeasure;
import cn.practice.reporting.slice.reach.ReachMeasure;
import cn.practice.reporting.slice.service.ServiceMeasure;
import cn.practice.reporting.slice.signup.SignUpMeasure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producers' own examples, read as this service reads their events. */
class EventContractTest extends ConsumedEvents<Reading> {

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
    void foldsToItsStatedFacts(Example example) {
        var reading = read(example.type(), example.body().toString());

        assertThat(reading.undecided()).isNull();
        assertThat(amounts(reading)).containsExactlyInAnyOrderElementsOf(stated(example.type(), example.body()));
    }

    private static List<Amount> amounts(Reading reading) {
        return ((Reading.Understood) reading)
                .parts().stream()
                        .flatMap(each -> each.facts().stream())
                        .map(each -> new Amount(each.measure(), each.amount()))
                        .toList();
    }

    private static List<Amount> stated(String type, JsonNode body) {
        var attended = body.path("role").asText().equals("AUDIENCE")
                ? ReachMeasure.IDENTIFIED_REACH
                : ServiceMeasure.ATTENDANCES;
        var place =
                body.path("previous").asText().equals("CONFIRMED") ? SignUpMeasure.SIGN_UPS : SignUpMeasure.WAITLIST;
        long minutes = body.path("minutes").asLong();
        long persons = body.path("persons").asLong();
        return switch (type) {
            case "VolunteerApproved" -> List.of(new Amount(PeopleMeasure.VOLUNTEERS, 1));
            case "SkillGranted" -> lecturer(!body.path("suspended").asBoolean(), 1);
            case "SkillWithdrawn" -> lecturer(!body.path("suspended").asBoolean(), -1);
            case "VolunteerSuspended", "VolunteerRejected" ->
                lecturer(body.path("lecturer").asBoolean(), -1);
            case "VolunteerReinstated" -> lecturer(body.path("lecturer").asBoolean(), 1);
            case "VolunteerMerged", "VolunteerErased" ->
                List.of(new Amount(PeopleMeasure.VOLUNTEERS, -1), new Amount(PeopleMeasure.LECTURERS, -1));
            case "VolunteerMoved" ->
                Stream.of(PeopleMeasure.VOLUNTEERS, PeopleMeasure.LECTURERS)
                        .flatMap(each -> moved(each, 1).stream())
                        .toList();
            case "ActivityHeld" -> List.of(new Amount(ServiceMeasure.SESSIONS, 1));
            case "SessionReversed" -> List.of(new Amount(ServiceMeasure.SESSIONS, -1));
            case "ActivityReclassified" -> moved(ServiceMeasure.SESSIONS, 1);
            case "ReachCounted" -> List.of(new Amount(ReachMeasure.REACH, persons));
            case "ReachReversed" -> List.of(new Amount(ReachMeasure.REACH, -persons));
            case "ReachReclassified" -> moved(ReachMeasure.REACH, persons);
            case "SignUpConfirmed" -> List.of(new Amount(SignUpMeasure.SIGN_UPS, 1));
            case "SignUpWaitlisted" -> List.of(new Amount(SignUpMeasure.WAITLIST, 1));
            case "SignUpPromoted" ->
                List.of(new Amount(SignUpMeasure.SIGN_UPS, 1), new Amount(SignUpMeasure.WAITLIST, -1));
            case "SignUpWithdrawn", "SignUpDropped" -> List.of(new Amount(place, -1));
            case "SignUpReclassified" -> moved(SignUpMeasure.SIGN_UPS, 1);
            case "CheckedIn", "AttendanceRecorded" -> List.of(new Amount(attended, 1));
            case "AttendanceReversed" -> List.of(new Amount(attended, -1));
            case "AttendanceReclassified" -> moved(attended, 1);
            case "MinutesCredited" -> minutes(body, minutes);
            case "MinutesReversed" -> minutes(body, -minutes);
            case "MinutesReclassified" ->
                Stream.of(minutes(body, -minutes), minutes(body, minutes))
                        .flatMap(List::stream)
                        .toList();
            default -> List.of();
        };
    }

    private static List<Amount> lecturer(boolean counts, long amount) {
        return counts ? List.of(new Amount(PeopleMeasure.LECTURERS, amount)) : List.of();
    }

    private static List<Amount> minutes(JsonNode body, long amount) {
        var all = new Amount(ServiceMeasure.SERVICE_MINUTES, amount);
        return body.path("late").asBoolean()
                ? List.of(all, new Amount(ServiceMeasure.LATE_MINUTES, amount))
                : List.of(all);
    }

    private static List<Amount> moved(Measure measure, long amount) {
        return List.of(new Amount(measure, -amount), new Amount(measure, amount));
    }

    private record Amount(Measure measure, long amount) {}
}
