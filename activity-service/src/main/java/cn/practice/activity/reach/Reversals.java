package cn.practice.activity.reach;

import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.reach.Refusals.AlreadyReversed;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Head-counts that are taken back: proposed by one person, with a reason, and decided by another of the staff. */
@ApplicationScoped
class Reversals {

    private final Sql sql;
    private final HeadCounts counts;
    private final Plan plan;
    private final FourEyes eyes;
    private final Access access;
    private final Activities activities;
    private final Months months;
    private final Trail trail;
    private final CivilTime time;

    Reversals(
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

    /** A head-count and whether its reversal is new. */
    record Answer(ReachView reach, boolean isNew) {}

    /** Proposes it once; until it is decided the head-count stands. */
    @Transactional
    Answer propose(UUID id, NewReversal wanted) {
        plan.activityToActFor(counts.get(id).activityId());
        var activity = activities.lock(counts.get(id).activityId());
        var count = counts.get(id);
        var before = count.reversal();
        if (before != null && before.decision().state() != ReversalState.REJECTED) {
            if (!before.says(wanted)) {
                throw new AlreadyReversed();
            }
            return new Answer(ReachView.of(count), false);
        }
        count.requireCounted();
        eyes.requireRecent();
        add(id, wanted, plan.by(activity));
        sql.update("update reach set state = 'REVERSAL_PENDING' where id = ?", id);
        trail.keep(ReachAct.REACH_REVERSAL_PROPOSED, id, wanted.reasonCode());
        return new Answer(ReachView.of(counts.get(id)), true);
    }

    private void add(UUID id, NewReversal wanted, By by) {
        sql.update(
                """
                insert into head_count_reversal (id, reach_id, state, reason_code, source, made_at, made_by, made_role,
                                            made_site, made_team)
                values (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                id,
                wanted.reasonCode(),
                wanted.source(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
    }

    @Transactional
    ReachView approve(UUID id) {
        var activity = lockToCheck(id);
        var count = counts.get(id);
        var reversal = of(count);
        eyes.requireChecker(reversal.madeBy().account(), List.of());
        if (!reversal.decision().isOpenTo(ReversalState.APPROVED)) {
            return ReachView.of(count);
        }
        var now = time.now();
        decide(reversal, ReversalState.APPROVED, now);
        sql.update(
                "update reach set state = 'REVERSED', reversal_id = ?, reversed_at = ?, reversed_by = ? where id = ?",
                reversal.id(),
                now,
                access.subject(),
                id);
        var day = time.dayOf(activity.period().startsAt());
        activities.tell(activity.id(), count.reversed(reversal, activity.classification(), day, months.late(day)));
        trail.keep(ReachAct.REACH_REVERSED, id, reversal.reasonCode());
        activities.reverseSessionWithoutEvidence(activity.id(), plan.by(activity));
        return ReachView.of(counts.get(id));
    }

    /** Lets the head-count stand; whoever counted, or was appointed by them, does not decide that. */
    @Transactional
    ReachView reject(UUID id, String reasonCode) {
        lockToCheck(id);
        var count = counts.get(id);
        var reversal = of(count);
        eyes.requireChecker(reversal.madeBy().account(), List.of());
        eyes.requireChecker(count.countedBy().account(), List.of());
        if (!reversal.decision().isOpenTo(ReversalState.REJECTED)) {
            return ReachView.of(count);
        }
        decide(reversal, ReversalState.REJECTED, time.now());
        sql.update("update reach set state = 'COUNTED' where id = ?", id);
        trail.keep(ReachAct.REACH_REVERSAL_REJECTED, id, reasonCode);
        return ReachView.of(counts.get(id));
    }

    private void decide(Reversal reversal, ReversalState decision, Instant at) {
        sql.update(
                "update head_count_reversal set state = ?, checked_at = ?, checked_by = ? where id = ?",
                decision,
                at,
                access.subject(),
                reversal.id());
    }

    private static Reversal of(HeadCount count) {
        var reversal = count.reversal();
        if (reversal == null) {
            throw new NotFound("reversal", count.id());
        }
        return reversal;
    }

    private ActivityFacts lockToCheck(UUID id) {
        var activity = plan.activity(counts.get(id).activityId()).orElseThrow(() -> new NotFound("reach", id));
        access.requireStaffOf(activity.classification().ownerSiteCode());
        return activities.lock(activity.id());
    }
}
