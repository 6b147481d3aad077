package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.AttendanceLanes;
import cn.practice.activity.attendance.checkin.CheckInOutcome.CheckedIn;
import cn.practice.activity.attendance.checkin.CheckInOutcome.Refused;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.lane.Lanes;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Check-in by the leader, once, by the server's time. No transaction: the lanes have their own. */
@ApplicationScoped
class CheckIns {

    private final Lanes<CheckInRequest, CheckInOutcome> lanes;
    private final Access access;
    private final InstantSource clock;

    CheckIns(AttendanceLanes lanes, CheckInBatch batch, Access access, InstantSource clock) {
        this.lanes = lanes.open("check-in", batch::decide);
        this.access = access;
        this.clock = clock;
    }

    CompletionStage<CheckedIn> checkIn(UUID shiftId, UUID volunteerId, @Nullable String key) {
        var request = new CheckInRequest(
                Ids.next(),
                shiftId,
                volunteerId,
                key,
                access.subject(),
                access.actor(),
                clock.instant(),
                Traces.current());
        return lanes.ask(shiftId, request).thenApply(outcome -> switch (outcome) {
            case CheckedIn checkedIn -> checkedIn;
            case Refused(var why) -> throw why;
        });
    }
}
