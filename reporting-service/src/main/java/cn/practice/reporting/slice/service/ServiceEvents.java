package cn.practice.reporting.slice.service;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.AttendanceRole;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Proof;
import cn.practice.reporting.slice.service.ServiceEvent.ActivityHeld;
import cn.practice.reporting.slice.service.ServiceEvent.Attended;
import cn.practice.reporting.slice.service.ServiceEvent.Minutes;
import cn.practice.reporting.slice.service.ServiceEvent.MinutesCredited;
import cn.practice.reporting.slice.service.ServiceEvent.MinutesReversed;
import cn.practice.reporting.slice.service.ServiceEvent.Uncounted;
import org.jspecify.annotations.Nullable;

/** Reads the events of what was done. */
final class ServiceEvents {

    private ServiceEvents() {}

    static @Nullable ServiceEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "ActivityHeld" -> new ActivityHeld(body.id("activityId"), Classification.of(body), body.day("day"));
            case "CheckedIn" -> attended(type, body, Proof.clocked(body));
            case "AttendanceRecorded" -> attended(type, body, Proof.told(body));
            case "MinutesCredited" -> new MinutesCredited(minutes(body));
            case "MinutesReversed" -> new MinutesReversed(minutes(body));
            case "ActivityPublished",
                    "ActivityStated",
                    "ActivityCancelled",
                    "CheckedOut",
                    "ShiftAdded",
                    "ShiftStated",
                    "ShiftChanged",
                    "SupplementMade",
                    "SupplementRejected" -> new Uncounted(type);
            default -> null;
        };
    }

    private static ServiceEvent attended(String type, JsonBody body, Evidence evidence) {
        return switch (body.one(AttendanceRole.class, "role")) {
            case SERVICE ->
                new Attended(
                        body.id("activityId"),
                        body.id("volunteerId"),
                        Classification.of(body),
                        body.day("day"),
                        evidence);
            case AUDIENCE -> new Uncounted(type);
        };
    }

    private static Minutes minutes(JsonBody body) {
        return new Minutes(
                body.id("activityId"),
                body.id("volunteerId"),
                Classification.of(body),
                body.day("day"),
                body.amount("minutes"),
                Proof.told(body));
    }
}
