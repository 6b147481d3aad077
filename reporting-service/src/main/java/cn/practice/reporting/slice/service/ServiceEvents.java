package cn.practice.reporting.slice.service;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.AttendanceRole;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Proof;
import cn.practice.reporting.slice.service.ServiceEvent.ActivityHeld;
import cn.practice.reporting.slice.service.ServiceEvent.AttendanceReversed;
import cn.practice.reporting.slice.service.ServiceEvent.Attended;
import cn.practice.reporting.slice.service.ServiceEvent.Minutes;
import cn.practice.reporting.slice.service.ServiceEvent.MinutesCredited;
import cn.practice.reporting.slice.service.ServiceEvent.MinutesReversed;
import cn.practice.reporting.slice.service.ServiceEvent.Reclassified;
import cn.practice.reporting.slice.service.ServiceEvent.SessionReversed;
import cn.practice.reporting.slice.service.ServiceEvent.Uncounted;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the events of what was done. */
final class ServiceEvents {

    private static final Set<String> UNCOUNTED = Set.of(
            "ActivityCancelled",
            "ActivityChanged",
            "ActivityPublished",
            "ActivityStated",
            "AttendanceAutoClosed",
            "BooksStated",
            "CheckedOut",
            "HoldRejected",
            "ImportApproved",
            "ImportProposed",
            "ImportRejected",
            "ImportReversed",
            "MinutesHeld",
            "MonthClosed",
            "ObjectionDecided",
            "ObjectionMade",
            "ReviewProposed",
            "ReviewRejected",
            "ShiftAdded",
            "ShiftChanged",
            "ShiftStated",
            "SupplementMade",
            "SupplementRejected");

    private ServiceEvents() {}

    static @Nullable ServiceEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "ActivityHeld" -> held(body, Classification.of(body));
            case "SessionReversed" -> new SessionReversed(held(body, Classification.of(body)));
            case "ActivityReclassified" ->
                body.optionalCode("day") == null ? new Uncounted(type) : reclassified(body, ServiceEvents::held);
            case "CheckedIn" ->
                serves(body) && AttendanceRole.isFirst(body)
                        ? attended(body, Classification.of(body), Proof.clocked(body))
                        : new Uncounted(type);
            case "AttendanceRecorded" -> serves(body) ? recorded(body, Classification.of(body)) : new Uncounted(type);
            case "AttendanceReversed" ->
                serves(body) ? new AttendanceReversed(recorded(body, Classification.of(body))) : new Uncounted(type);
            case "AttendanceReclassified" ->
                serves(body) ? reclassified(body, ServiceEvents::recorded) : new Uncounted(type);
            case "MinutesCredited" -> credited(body, Classification.of(body));
            case "MinutesReversed" -> new MinutesReversed(minutes(body, Classification.of(body)));
            case "MinutesReclassified" -> reclassified(body, ServiceEvents::credited);
            default -> UNCOUNTED.contains(type) ? new Uncounted(type) : null;
        };
    }

    private static Reclassified reclassified(JsonBody body, BiFunction<JsonBody, Classification, ServiceEvent> read) {
        return new Reclassified(
                read.apply(body, Classification.before(body)), read.apply(body, Classification.of(body)));
    }

    private static boolean serves(JsonBody body) {
        return AttendanceRole.of(body) == AttendanceRole.SERVICE;
    }

    private static ActivityHeld held(JsonBody body, Classification classification) {
        return new ActivityHeld(body.id("activityId"), classification, body.day("day"));
    }

    private static Attended recorded(JsonBody body, Classification classification) {
        return attended(body, classification, Proof.told(body));
    }

    private static Attended attended(JsonBody body, Classification classification, Evidence evidence) {
        return new Attended(body.id("activityId"), body.id("volunteerId"), classification, body.day("day"), evidence);
    }

    private static MinutesCredited credited(JsonBody body, Classification classification) {
        return new MinutesCredited(minutes(body, classification));
    }

    private static Minutes minutes(JsonBody body, Classification classification) {
        return new Minutes(
                body.id("activityId"),
                body.id("volunteerId"),
                classification,
                body.day("day"),
                body.amount("minutes"),
                Proof.told(body),
                body.flag("late"));
    }
}
