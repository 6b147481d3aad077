package cn.practice.activity.attendance;

import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.ShiftFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long after a shift people are checked out; whoever is not by then is closed unseen. */
@ApplicationScoped
public class CheckOutLimit {

    private final Kinds kinds;
    private final Duration closesAfter;

    CheckOutLimit(Kinds kinds, @ConfigProperty(name = "practice.check-out.closes-after") Duration closesAfter) {
        this.kinds = kinds;
        this.closesAfter = closesAfter;
    }

    /** A while after its end and the grace of its kind. */
    public Instant of(ShiftFacts shift) {
        var kind = shift.activity().classification().kind();
        var grace = Duration.ofMinutes(kinds.catalogue().get(kind).graceMinutes());
        return shift.period().endsAt().plus(grace).plus(closesAfter);
    }
}
