package cn.practice.reporting.slice.signup;

import static cn.practice.reporting.slice.signup.SignUpMeasure.SIGN_UPS;
import static cn.practice.reporting.slice.signup.SignUpMeasure.WAITLIST;

import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Activities;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.signup.SignUpEvent.Placement;
import cn.practice.reporting.slice.signup.SignUpEvent.Standing;
import java.util.List;

/** Sign-ups, divided by what their activity is. */
public final class SignUps {

    public static final Slice<?> SLICE = new Slice<>(
            "signup",
            List.of(SignUpMeasure.values()),
            Activities.dimensionsWith(),
            Activities.rollupsAfter(Rollup.daily("PERIOD")),
            SignUpEvents::parse,
            SignUps::fold);

    private SignUps() {}

    static List<Fact> fold(SignUpEvent event) {
        return switch (event) {
            case SignUpEvent.Confirmed e -> List.of(fact(SIGN_UPS, e.placement(), 1));
            case SignUpEvent.Waitlisted e -> List.of(fact(WAITLIST, e.placement(), 1));
            case SignUpEvent.Promoted e -> List.of(fact(SIGN_UPS, e.placement(), 1), fact(WAITLIST, e.placement(), -1));
            case SignUpEvent.Ended e -> counted(e.previous(), e.placement(), -1);
            case SignUpEvent.Reclassified e ->
                Fact.moved(counted(e.state(), e.before(), 1), counted(e.state(), e.now(), 1));
            case SignUpEvent.Uncounted _ -> List.of();
        };
    }

    private static List<Fact> counted(Standing state, Placement placement, int amount) {
        return switch (state) {
            case CONFIRMED -> List.of(fact(SIGN_UPS, placement, amount));
            case WAITLISTED -> List.of(fact(WAITLIST, placement, amount));
            case PENDING -> List.of();
        };
    }

    private static Fact fact(SignUpMeasure measure, Placement e, int amount) {
        return new Fact(measure, e.day(), e.classification().dimensions(), e.activityId(), e.volunteerId(), amount);
    }
}
