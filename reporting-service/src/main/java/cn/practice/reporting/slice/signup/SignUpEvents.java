package cn.practice.reporting.slice.signup;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.signup.SignUpEvent.Confirmed;
import cn.practice.reporting.slice.signup.SignUpEvent.Ended;
import cn.practice.reporting.slice.signup.SignUpEvent.Placement;
import cn.practice.reporting.slice.signup.SignUpEvent.Promoted;
import cn.practice.reporting.slice.signup.SignUpEvent.Reclassified;
import cn.practice.reporting.slice.signup.SignUpEvent.Standing;
import cn.practice.reporting.slice.signup.SignUpEvent.Uncounted;
import cn.practice.reporting.slice.signup.SignUpEvent.Waitlisted;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events of sign-ups. */
final class SignUpEvents {

    private static final Set<String> UNCOUNTED = Set.of(
            "InvitationMade",
            "NoShowAppealed",
            "NoShowBlockBegun",
            "NoShowBlockEnded",
            "NoShowCleared",
            "NoShowProposed",
            "NoShowRecorded",
            "SignUpSubmitted");

    private SignUpEvents() {}

    static @Nullable SignUpEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "SignUpConfirmed" -> new Confirmed(placement(body));
            case "SignUpWaitlisted" -> new Waitlisted(placement(body));
            case "SignUpPromoted" -> new Promoted(placement(body));
            case "SignUpWithdrawn", "SignUpDropped" -> new Ended(placement(body), body.one(Standing.class, "previous"));
            case "SignUpReclassified" ->
                new Reclassified(
                        placement(body, Classification.before(body)),
                        placement(body),
                        body.one(Standing.class, "state"));
            default -> UNCOUNTED.contains(type) ? new Uncounted(type) : null;
        };
    }

    private static Placement placement(JsonBody body) {
        return placement(body, Classification.of(body));
    }

    private static Placement placement(JsonBody body, Classification classification) {
        return new Placement(body.id("activityId"), body.id("volunteerId"), classification, body.day("day"));
    }
}
