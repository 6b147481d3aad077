package cn.practice.activity.reach;

import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Head-counts that wait for a checker: somebody else of the staff lets them count, or not. */
@ApplicationScoped
class HeadCountChecks {

    private final Sql sql;
    private final HeadCounts counts;
    private final Plan plan;
    private final FourEyes eyes;
    private final Access access;
    private final Activities activities;
    private final Months months;
    private final Trail trail;
    private final CivilTime time;

    HeadCountChecks(
            Sql sql,
            HeadCounts counts,
            Plan plan,
            FourEyes eyes,
            Access access,
            Activities activities,
            Months months,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.counts = counts;
        this.plan = plan;
        this.eyes = eyes;
        this.access = access;
        this.activities = activities;
        this.months = months;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    ReachView approve(UUID id) {
        var activity = lockToCheck(id);
        var count = counts.get(id);
        if (!count.check().isOpenTo(ReachState.APPROVED)) {
            return ReachView.of(count);
        }
        activity.requireOn();
        var day = time.dayOf(activity.period().startsAt());
        activities.tell(activity.id(), count.counted(activity.classification(), day, months.late(day)));
        trail.keep(ReachAct.REACH_APPROVED, id);
        return decide(id, ReachState.COUNTED);
    }

    @Transactional
    ReachView reject(UUID id, String reasonCode) {
        var activity = lockToCheck(id);
        var count = counts.get(id);
        if (!count.check().isOpenTo(ReachState.REJECTED)) {
            return ReachView.of(count);
        }
        var day = time.dayOf(activity.period().startsAt());
        activities.tell(activity.id(), count.rejected(activity.classification(), day, reasonCode));
        trail.keep(ReachAct.REACH_REJECTED, id, reasonCode);
        return decide(id, ReachState.REJECTED);
    }

    private ReachView decide(UUID id, ReachState decision) {
        sql.update(
                "update reach set state = ?, checked_at = ?, checked_by = ? where id = ?",
                decision,
                time.now(),
                access.subject(),
                id);
        return ReachView.of(counts.get(id));
    }

    /** Locks the activity, which all that is done with its head-counts waits for. */
    private ActivityFacts lockToCheck(UUID id) {
        var seen = counts.get(id);
        var activity = plan.activity(seen.activityId()).orElseThrow(() -> new NotFound("reach", id));
        access.requireStaffOf(activity.classification().ownerSiteCode());
        eyes.requireChecker(seen.countedBy().account(), List.of());
        return activities.lock(activity.id());
    }
}
