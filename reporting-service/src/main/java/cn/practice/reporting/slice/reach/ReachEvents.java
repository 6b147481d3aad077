package cn.practice.reporting.slice.reach;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Channel;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.AttendanceRole;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Proof;
import cn.practice.reporting.slice.reach.ReachEvent.Counted;
import cn.practice.reporting.slice.reach.ReachEvent.Heads;
import cn.practice.reporting.slice.reach.ReachEvent.Listened;
import cn.practice.reporting.slice.reach.ReachEvent.ListenerReversed;
import cn.practice.reporting.slice.reach.ReachEvent.Reclassified;
import cn.practice.reporting.slice.reach.ReachEvent.Reversed;
import cn.practice.reporting.slice.reach.ReachEvent.Uncounted;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the events of who was reached. */
final class ReachEvents {

    private ReachEvents() {}

    static @Nullable ReachEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "ReachCounted" -> counted(body, Classification.of(body));
            case "ReachReversed" -> new Reversed(heads(body, Classification.of(body)));
            case "ReachReclassified" -> reclassified(body, ReachEvents::counted);
            case "CheckedIn" ->
                listens(body) && AttendanceRole.isFirst(body)
                        ? listened(body, Classification.of(body), Proof.clocked(body))
                        : new Uncounted(type);
            case "AttendanceRecorded" -> listens(body) ? recorded(body, Classification.of(body)) : new Uncounted(type);
            case "AttendanceReversed" ->
                listens(body) ? new ListenerReversed(recorded(body, Classification.of(body))) : new Uncounted(type);
            case "AttendanceReclassified" ->
                listens(body) ? reclassified(body, ReachEvents::recorded) : new Uncounted(type);
            case "ReachProposed", "ReachRejected" -> new Uncounted(type);
            default -> null;
        };
    }

    private static Reclassified reclassified(JsonBody body, BiFunction<JsonBody, Classification, ReachEvent> read) {
        return new Reclassified(
                read.apply(body, Classification.before(body)), read.apply(body, Classification.of(body)));
    }

    private static boolean listens(JsonBody body) {
        return AttendanceRole.of(body) == AttendanceRole.AUDIENCE;
    }

    private static Listened recorded(JsonBody body, Classification classification) {
        return listened(body, classification, Proof.told(body));
    }

    private static Listened listened(JsonBody body, Classification classification, Evidence evidence) {
        return new Listened(body.id("activityId"), body.id("volunteerId"), classification, body.day("day"), evidence);
    }

    private static Counted counted(JsonBody body, Classification classification) {
        return new Counted(heads(body, classification));
    }

    private static Heads heads(JsonBody body, Classification classification) {
        return new Heads(
                body.id("activityId"),
                classification,
                body.day("day"),
                body.one(Audience.class, "audience"),
                body.one(Channel.class, "channel"),
                body.amount("persons"));
    }
}
