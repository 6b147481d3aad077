package cn.practice.activity.signup.request;

import cn.practice.activity.signup.decision.Outcome;
import cn.practice.activity.signup.decision.SignUpRequest;
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

    private final Lanes<SignUpRequest, Outcome> lanes;

    SignUpLanes(SignUpBatch batch, LaneSettings settings, Traces traces, MeterRegistry meters) {
        lanes = new Lanes<>("sign-up", settings, SignUpBatch.LONGEST, traces, batch::decide);
        meters.gauge("practice.sign.ups.waiting", lanes, Lanes::length);
    }

    void start(@Observes StartupEvent event) {
        lanes.start();
    }

    void stop(@Observes ShutdownEvent event) {
        lanes.stop();
    }

    CompletionStage<Outcome> ask(SignUpRequest request) {
        return lanes.ask(request.shiftId(), request);
    }
}
