package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.AttendanceLanes;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Left;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Refused;
import cn.practice.kit.identity.Access;
import cn.practice.kit.lane.Lanes;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Check-out by the leader, once, by the server's time. No transaction: the lanes have their own. */
@ApplicationScoped
class CheckOuts {

    private final Lanes<CheckOutRequest, CheckOutOutcome> lanes;
    private final Access access;
    private final InstantSource clock;

    CheckOuts(AttendanceLanes lanes, CheckOutBatch batch, Access access, InstantSource clock) {
        this.lanes = lanes.open("check-out", batch::decide);
        this.access = access;
        this.clock = clock;
    }

    CompletionStage<AttendanceView> checkOut(UUID attendanceId) {
        var request =
                new CheckOutRequest(attendanceId, access.subject(), access.actor(), clock.instant(), Traces.current());
        return lanes.ask(attendanceId, request).thenApply(outcome -> switch (outcome) {
            case Left(var attendance) -> attendance;
            case Refused(var why) -> throw why;
        });
    }
}
