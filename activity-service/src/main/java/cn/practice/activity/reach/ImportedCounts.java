package cn.practice.activity.reach;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.reach.Refusals.ReversalUndecided;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Head-counts of an activity that is taken back whole, which two persons have decided; the activity is locked alone. */
@ApplicationScoped
public class ImportedCounts {

    private final Sql sql;
    private final Activities activities;
    private final Months months;
    private final CivilTime time;

    ImportedCounts(Sql sql, Activities activities, Months months, CivilTime time) {
        this.sql = sql;
        this.activities = activities;
        this.months = months;
        this.time = time;
    }

    /** Takes all back that stand; one whose own reversal waits is decided first. */
    @Transactional(TxType.MANDATORY)
    public void reverseAll(ActivityFacts activity, String reasonCode, By madeBy, By by) {
        var day = time.dayOf(activity.period().startsAt());
        var standing = sql.list(
                HeadCount.SELECT
                        + "where r.activity_id = ? and r.state in ('COUNTED', 'REVERSAL_PENDING') order by r.id",
                HeadCount::read,
                activity.id());
        for (var count : standing) {
            if (count.decision().state() == ReachState.REVERSAL_PENDING) {
                throw new ReversalUndecided();
            }
            var now = time.now();
            var agreed = new Decision<>(ReversalState.APPROVED, now, by.subject(), null);
            var reversal = new Reversal(Ids.next(), reasonCode, null, now, madeBy, agreed, 0);
            sql.update(
                    """
                    insert into head_count_reversal (id, reach_id, state, reason_code, made_at, made_by, made_role,
                                                     made_site, made_team, checked_at, checked_by)
                    values (?, ?, 'APPROVED', ?, ?, ?, ?, ?, ?, ?, ?)""",
                    reversal.id(),
                    count.id(),
                    reasonCode,
                    now,
                    madeBy.subject(),
                    madeBy.role(),
                    madeBy.siteCode(),
                    madeBy.teamId(),
                    now,
                    by.subject());
            sql.update(
                    "update reach set state = 'REVERSED', reversal_id = ?, reversed_at = ?, reversed_by = ? where id = ?",
                    reversal.id(),
                    now,
                    by.subject(),
                    count.id());
            activities.tell(
                    activity.id(), count.reversed(reversal, activity.classification(), day, months.late(day)), by);
        }
    }
}
