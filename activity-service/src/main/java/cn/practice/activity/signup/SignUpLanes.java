package cn.practice.activity.signup;

import cn.practice.kit.lane.LaneSettings;
import cn.practice.kit.lane.Lanes;
import cn.practice.kit.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionStage;

/** All requests for places in a shift go through the same lane, in the order of their arrival. */
@ApplicationScoped
class SignUpLanes {

    private final Lanes<Asked, Outcome> lanes;

    SignUpLanes(Desk desk, LaneSettings settings, Traces traces, MeterRegistry meters) {
        lanes = new Lanes<>("sign-up", settings, Desk.LONGEST, traces, desk::decide);
        meters.gauge("practice.sign.ups.waiting", lanes, Lanes::length);
    }

    void start(@Observes StartupEvent event) {
        lanes.start();
    }

    void stop(@Observes ShutdownEvent event) {
        lanes.stop();
    }

    CompletionStage<Outcome> ask(Asked asked) {
        return lanes.ask(asked.shiftId(), asked);
    }
}
