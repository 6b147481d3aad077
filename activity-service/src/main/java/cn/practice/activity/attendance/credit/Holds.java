package cn.practice.activity.attendance.credit;

import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Minutes beyond what a person's day takes by itself: credited or not, by somebody who did not make them. */
@ApplicationScoped
class Holds {

    private final HoldEndings holds;
    private final Makers makers;
    private final Plan plan;
    private final Activities activities;
    private final PersonTimes times;
    private final Access access;
    private final Trail trail;
    private final Event<MinutesRejected> rejected;

    Holds(
            HoldEndings holds,
            Makers makers,
            Plan plan,
            Activities activities,
            PersonTimes times,
            Access access,
            Trail trail,
            Event<MinutesRejected> rejected) {
        this.holds = holds;
        this.makers = makers;
        this.plan = plan;
        this.activities = activities;
        this.times = times;
        this.access = access;
        this.trail = trail;
        this.rejected = rejected;
    }

    @Transactional
    HoldView approve(UUID id) {
        var by = requireChecker(id, plan::share);
        var hold = holds.lock(id);
        if (hold.isOpenTo(HoldState.CREDITED)) {
            holds.credit(hold, by);
            trail.keep(HoldAct.HOLD_APPROVED, id);
        }
        return HoldView.of(holds.get(id));
    }

    @Transactional
    HoldView reject(UUID id, String reasonCode) {
        var by = requireChecker(id, activities::lock);
        var hold = holds.lock(id);
        if (hold.isOpenTo(HoldState.REJECTED)) {
            holds.reject(hold, reasonCode, by);
            trail.keep(HoldAct.HOLD_REJECTED, id, reasonCode);
            rejected.fire(new MinutesRejected(hold, reasonCode, by));
        }
        return HoldView.of(holds.get(id));
    }

    /** The caller as whom they decide, once its activity is locked so, and its person. */
    private By requireChecker(UUID id, Consumer<UUID> lockActivity) {
        var seen = holds.get(id);
        var by = by(seen);
        makers.requireNone(seen.attendanceId(), seen.volunteerId(), seen.ground(), Stream.ofNullable(seen.heldBy()));
        seen.requireOfDay();
        lockActivity.accept(seen.activityId());
        times.lock(seen.volunteerId(), seen.time());
        return by;
    }

    private By by(KeptHold hold) {
        var site = hold.checkingSite();
        if (site == null) {
            access.requireDistrictAdmin();
            return access.districtAdmin();
        }
        access.requireStaffOf(site);
        return access.by(null, site);
    }
}
