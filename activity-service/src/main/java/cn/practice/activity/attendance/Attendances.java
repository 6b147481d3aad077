package cn.practice.activity.attendance;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Clocking by the leader: in once, out once, minutes by the server's time. No transaction: the lanes have their own. */
@ApplicationScoped
class Attendances {

    private final ClockLanes lanes;
    private final Access access;
    private final InstantSource clock;

    Attendances(ClockLanes lanes, Access access, InstantSource clock) {
        this.lanes = lanes;
        this.access = access;
        this.clock = clock;
    }

    CompletionStage<Clocked.Taken> checkIn(UUID shiftId, UUID volunteerId) {
        var request = new ClockIn(
                Ids.next(), shiftId, volunteerId, access.subject(), access.actor(), clock.instant(), Traces.current());
        return lanes.ask(request).thenApply(Clocked::orThrow);
    }

    CompletionStage<AttendanceView> checkOut(UUID id) {
        var request = new ClockOut(id, access.subject(), access.actor(), clock.instant(), Traces.current());
        return lanes.ask(request).thenApply(clocked -> clocked.orThrow().attendance());
    }
}
