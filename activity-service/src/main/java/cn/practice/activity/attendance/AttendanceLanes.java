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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The lanes of check-ins and of check-outs; how many wait in any of them is one figure. */
@ApplicationScoped
public class AttendanceLanes {

    /** A transaction that takes longer is rolled back. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private final LaneSettings settings;
    private final Traces traces;
    private final List<Lanes<?, ?>> all = new CopyOnWriteArrayList<>();

    AttendanceLanes(LaneSettings settings, Traces traces) {
        this.settings = settings;
        this.traces = traces;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge(
                "practice.check.ins.waiting",
                all,
                open -> open.stream().mapToInt(Lanes::length).sum());
    }

    /** Opens lanes that are worked until the service stops. */
    public <Q, A> Lanes<Q, A> open(String name, Function<List<Q>, List<A>> batch) {
        var lanes = new Lanes<>(name, settings, LONGEST, traces, batch);
        lanes.start();
        all.add(lanes);
        return lanes;
    }

    void stop(@Observes ShutdownEvent event) {
        all.forEach(Lanes::stop);
    }
}
