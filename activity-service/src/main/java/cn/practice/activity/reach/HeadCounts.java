package cn.practice.activity.reach;

import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.activity.reach.ReachEvent.ReachReversed;
import cn.practice.activity.reach.Refusals.AlreadyCounted;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All head-counts. A wrong one is reversed and counted anew, never overwritten. */
@ApplicationScoped
public class HeadCounts {

    private final Sql sql;
    private final Plan plan;
    private final Access access;
    private final Activities activities;
    private final Trail trail;
    private final CivilTime time;

    HeadCounts(Sql sql, Plan plan, Access access, Activities activities, Trail trail, CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.access = access;
        this.activities = activities;
        this.trail = trail;
        this.time = time;
    }

    /** A head-count and whether it is new. */
    record Answer(ReachView reach, boolean isNew) {}

    /** Counts an audience on a channel once: the same count again is the same, another is {@link AlreadyCounted}. */
    @Transactional
    Answer count(NewReach wanted) {
        plan.activityToActFor(wanted.activityId());
        var activity = activities.lock(wanted.activityId());
        activity.requireOn();
        activity.requireStarted(time.now());
        var standing = standing(wanted);
        if (standing.isPresent()) {
            if (standing.get().persons() != wanted.persons()) {
                throw new AlreadyCounted(standing.get());
            }
            return new Answer(standing.get(), false);
        }
        var id = Ids.next();
        sql.update(
                """
                insert into reach (id, activity_id, audience, channel, persons, counted_at, counted_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                activity.id(),
                wanted.audience(),
                wanted.channel(),
                wanted.persons(),
                time.now(),
                access.subject());
        activities.tell(
                activity.id(),
                new ReachCounted(
                        id,
                        activity.id(),
                        activity.classification(),
                        day(activity),
                        wanted.audience(),
                        wanted.channel(),
                        wanted.persons()));
        trail.keep(ReachAct.REACH_COUNTED, id);
        return new Answer(get(id), true);
    }

    @Transactional
    ReachView reverse(UUID id) {
        var activityId = get(id).activityId();
        plan.activityToActFor(activityId);
        var activity = activities.lock(activityId);
        var counted = get(id);
        if (counted.reversalId() != null) {
            return counted;
        }
        var reversal = Ids.next();
        sql.update(
                "update reach set reversal_id = ?, reversed_at = ?, reversed_by = ? where id = ?",
                reversal,
                time.now(),
                access.subject(),
                id);
        activities.tell(
                activity.id(),
                new ReachReversed(
                        reversal,
                        id,
                        activityId,
                        activity.classification(),
                        day(activity),
                        counted.audience(),
                        counted.channel(),
                        counted.persons()));
        trail.keep(ReachAct.REACH_REVERSED, id);
        return get(id);
    }

    /** Takes over head-counts of activities that are imported. */
    public void importPast(List<PastHeadCount> all, UUID by, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into reach (id, activity_id, audience, channel, persons, counted_at, counted_by)
                select i.*, ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[]) as i""",
                at,
                by,
                Column.of(all, PastHeadCount::id),
                Column.of(all, PastHeadCount::activityId),
                Column.of(all, PastHeadCount::audience),
                Column.of(all, PastHeadCount::channel),
                Column.of(all, PastHeadCount::persons));
    }

    private LocalDate day(ActivityFacts activity) {
        return time.dayOf(activity.period().startsAt());
    }

    private Optional<ReachView> standing(NewReach wanted) {
        return sql.find("""
                select * from reach
                 where activity_id = ? and audience = ? and channel = ? and reversal_id is null""", ReachView::read, wanted.activityId(), wanted.audience(), wanted.channel());
    }

    ReachView view(UUID id) {
        var reach = get(id);
        plan.requireReader(plan.activity(reach.activityId()).orElseThrow());
        return reach;
    }

    private ReachView get(UUID id) {
        return sql.find("select * from reach where id = ?", ReachView::read, id)
                .orElseThrow(() -> new NotFound("reach", id));
    }

    /** Those of an activity, the latest first. */
    Page<ReachView> ofActivity(UUID activityId, @Nullable String cursor, int limit) {
        plan.requireReader(plan.activity(activityId).orElseThrow(() -> new NotFound("activity", activityId)));
        var views = sql.list(
                "select * from reach where activity_id = ? and id < ? order by id desc limit ?",
                ReachView::read,
                activityId,
                Latest.before(cursor),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }
}
