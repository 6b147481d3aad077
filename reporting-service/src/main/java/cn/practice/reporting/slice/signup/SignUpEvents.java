package cn.practice.reporting.slice.signup;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.signup.SignUpEvent.Confirmed;
import cn.practice.reporting.slice.signup.SignUpEvent.Ended;
import cn.practice.reporting.slice.signup.SignUpEvent.Placement;
import cn.practice.reporting.slice.signup.SignUpEvent.Previous;
import cn.practice.reporting.slice.signup.SignUpEvent.Promoted;
import cn.practice.reporting.slice.signup.SignUpEvent.Waitlisted;
import org.jspecify.annotations.Nullable;

/** Reads the events of sign-ups. */
final class SignUpEvents {

    private SignUpEvents() {}

    static @Nullable SignUpEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "SignUpConfirmed" -> new Confirmed(placement(body));
            case "SignUpWaitlisted" -> new Waitlisted(placement(body));
            case "SignUpPromoted" -> new Promoted(placement(body));
            case "SignUpWithdrawn", "SignUpDropped" -> new Ended(placement(body), body.one(Previous.class, "previous"));
            default -> null;
        };
    }

    private static Placement placement(JsonBody body) {
        return new Placement(body.id("activityId"), body.id("volunteerId"), Classification.of(body), body.day("day"));
    }
}
