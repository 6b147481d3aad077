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
import cn.practice.reporting.slice.reach.ReachEvent.Reversed;
import cn.practice.reporting.slice.reach.ReachEvent.Served;
import org.jspecify.annotations.Nullable;

/** Reads the events of who was reached. */
final class ReachEvents {

    private ReachEvents() {}

    static @Nullable ReachEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "ReachCounted" -> new Counted(heads(body));
            case "ReachReversed" -> new Reversed(heads(body));
            case "CheckedIn" -> attended(body, Proof.clocked(body));
            case "AttendanceRecorded" -> attended(body, Proof.told(body));
            default -> null;
        };
    }

    private static ReachEvent attended(JsonBody body, Evidence evidence) {
        return switch (body.one(AttendanceRole.class, "role")) {
            case AUDIENCE ->
                new Listened(
                        body.id("activityId"),
                        body.id("volunteerId"),
                        Classification.of(body),
                        body.day("day"),
                        evidence);
            case SERVICE -> new Served();
        };
    }

    private static Heads heads(JsonBody body) {
        return new Heads(
                body.id("activityId"),
                Classification.of(body),
                body.day("day"),
                body.one(Audience.class, "audience"),
                body.one(Channel.class, "channel"),
                body.amount("persons"));
    }
}
