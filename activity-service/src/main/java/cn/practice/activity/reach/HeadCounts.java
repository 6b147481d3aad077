package cn.practice.activity.reach;

import cn.practice.activity.checking.Recency;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.reach.Refusals.AlreadyCounted;
import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.time.WorkingDays;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts heads. A number that is large or late waits for a checker; a wrong one is reversed, never overwritten. */
@ApplicationScoped
public class HeadCounts {

    private static final String STANDING = "state in ('PENDING', 'COUNTED', 'REVERSAL_PENDING')";

    private final Sql sql;
    private final Plan plan;
    private final Activities activities;
    private final HeadCountDecider decider;
    private final Recency recency;
    private final Months months;
    private final Trail trail;
    private final CivilTime time;
    private final WorkingDays workingDays;
    private final int daysAfterEnd;

    HeadCounts(
            Sql sql,
            Plan plan,
            Activities activities,
            HeadCountDecider decider,
            Recency recency,
            Months months,
            Trail trail,
            CivilTime time,
            WorkingDays workingDays,
            @ConfigProperty(name = "practice.reach.unchecked-working-days") int daysAfterEnd) {
        this.sql = sql;
        this.plan = plan;
        this.activities = activities;
        this.decider = decider;
        this.recency = recency;
        this.months = months;
        this.trail = trail;
        this.time = time;
        this.workingDays = workingDays;
        this.daysAfterEnd = daysAfterEnd;
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
            if (!standing.get().says(wanted)) {
                throw new AlreadyCounted(standing.get());
            }
            return new Answer(ReachView.of(standing.get()), false);
        }
        var reason = decider.reasonToCheck(
                wanted.channel(), headsStanding(wanted) + wanted.persons(), wanted.source(), isLate(activity));
        if (reason != null) {
            recency.require();
        }
        var count = add(wanted, activity, reason);
        var of = activity.classification();
        var day = time.dayOf(activity.period().startsAt());
        if (reason == null) {
            activities.tell(activity.id(), count.counted(of, day, months.late(day)));
            trail.keep(ReachAct.REACH_COUNTED, count.id());
        } else {
            activities.tell(activity.id(), count.proposed(of, day));
            trail.keep(ReachAct.REACH_PROPOSED, count.id(), reason);
        }
        return new Answer(ReachView.of(count), true);
    }

    private HeadCount add(NewReach wanted, ActivityFacts activity, @Nullable String reason) {
        var id = Ids.next();
        var by = plan.by(activity);
        sql.update(
                """
                insert into reach (id, activity_id, audience, channel, persons, state, source, reason_code, counted_at,
                                   counted_by, counted_role, counted_site, counted_team)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                activity.id(),
                wanted.audience(),
                wanted.channel(),
                wanted.persons(),
                reason == null ? ReachState.COUNTED : ReachState.PENDING,
                wanted.source(),
                reason,
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
        return get(id);
    }

    /** All heads of the activity on this channel that stand or wait: a number may be split over audiences. */
    private long headsStanding(NewReach wanted) {
        return sql.list(
                        "select coalesce(sum(persons), 0) as heads from reach where activity_id = ? and channel = ? and "
                                + STANDING,
                        row -> row.count("heads"),
                        wanted.activityId(),
                        wanted.channel())
                .getFirst();
    }

    private boolean isLate(ActivityFacts activity) {
        var ended = time.dayOf(activity.period().endsAt());
        return time.today().isAfter(workingDays.after(ended, daysAfterEnd));
    }

    private Optional<HeadCount> standing(NewReach wanted) {
        return sql.find(
                HeadCount.SELECT + "where r.activity_id = ? and r.audience = ? and r.channel = ? and r." + STANDING,
                HeadCount::read,
                wanted.activityId(),
                wanted.audience(),
                wanted.channel());
    }

    HeadCount get(UUID id) {
        return sql.find(HeadCount.SELECT + "where r.id = ?", HeadCount::read, id)
                .orElseThrow(() -> new NotFound("reach", id));
    }

    /** Takes over head-counts of activities that are imported. */
    public void importPast(List<PastHeadCount> all, UUID by, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into reach (id, activity_id, audience, channel, persons, state, counted_at, counted_by)
                select i.*, 'COUNTED', ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[]) as i""",
                at,
                by,
                Column.of(all, PastHeadCount::id),
                Column.of(all, PastHeadCount::activityId),
                Column.of(all, PastHeadCount::audience),
                Column.of(all, PastHeadCount::channel),
                Column.of(all, PastHeadCount::persons));
    }
}
