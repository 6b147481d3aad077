package cn.practice.activity.attendance;

import cn.practice.kit.lane.LaneSettings;
import cn.practice.kit.lane.Lanes;
import cn.practice.kit.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Who is clocked in to the same shift at the same time is taken down together, and let go together. */
@ApplicationScoped
class ClockLanes {

    /** A transaction that takes longer is rolled back. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Lanes<ClockIn, Clocked> in;
    private final Lanes<ClockOut, Clocked> out;

    ClockLanes(ClockInDesk inDesk, ClockOutDesk outDesk, LaneSettings settings, Traces traces, MeterRegistry meters) {
        in = new Lanes<>("clock-in", settings, LONGEST, traces, inDesk::decide);
        out = new Lanes<>("clock-out", settings, LONGEST, traces, outDesk::decide);
        meters.gauge("practice.check.ins.waiting", this, lanes -> lanes.in.length() + lanes.out.length());
    }

    void start(@Observes StartupEvent event) {
        in.start();
        out.start();
    }

    void stop(@Observes ShutdownEvent event) {
        in.stop();
        out.stop();
    }

    CompletionStage<Clocked> ask(ClockIn request) {
        return in.ask(request.shiftId(), request);
    }

    CompletionStage<Clocked> ask(ClockOut request) {
        return out.ask(request.attendanceId(), request);
    }
}
