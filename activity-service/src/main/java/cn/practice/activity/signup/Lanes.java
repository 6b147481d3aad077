package cn.practice.activity.signup;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lanes of this replica: all requests of a shift go through the same one, in the order of their arrival. */
@ApplicationScoped
class Lanes {

    private final List<Lane> lanes;
    private final Duration patience;
    private final List<Thread> workers = new ArrayList<>();

    Lanes(
            Desk desk,
            MeterRegistry meters,
            @ConfigProperty(name = "practice.sign-ups.lanes") int count,
            @ConfigProperty(name = "practice.sign-ups.queue") int bound,
            @ConfigProperty(name = "practice.sign-ups.batch") int batch,
            @ConfigProperty(name = "practice.sign-ups.patience") Duration patience) {
        this.lanes = IntStream.range(0, count)
                .mapToObj(i -> new Lane(bound, batch, desk::decide))
                .toList();
        this.patience = patience;
        meters.gauge(
                "practice.sign.ups.waiting",
                lanes,
                all -> all.stream().mapToInt(Lane::length).sum());
    }

    void start(@Observes StartupEvent event) {
        for (var lane : lanes) {
            workers.add(Thread.ofVirtual().name("sign-up-lane").start(lane::work));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Thread::interrupt);
    }

    /** Waits for the decision, but not for ever: who is still queued when patience ends is given up. */
    Outcome decide(Asked asked) {
        var lane = lanes.get(Math.floorMod(asked.shiftId().hashCode(), lanes.size()));
        return lane.ask(asked).await(patience, Desk.LONGEST);
    }
}
