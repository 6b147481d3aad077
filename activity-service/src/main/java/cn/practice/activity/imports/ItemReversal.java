package cn.practice.activity.imports;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Attendances.Known;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.reversal.ReversalPostings;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.plan.activity.PastActivities;
import cn.practice.activity.reach.ImportedCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes one activity of an import back, with all that it counted, in a transaction of its own. */
@ApplicationScoped
class ItemReversal {

    private final ProposedItems items;
    private final Activities activities;
    private final PastActivities past;
    private final Attendances attendances;
    private final PersonTimes times;
    private final ReversalPostings postings;
    private final ImportedCounts counts;

    ItemReversal(
            ProposedItems items,
            Activities activities,
            PastActivities past,
            Attendances attendances,
            PersonTimes times,
            ReversalPostings postings,
            ImportedCounts counts) {
        this.items = items;
        this.activities = activities;
        this.past = past;
        this.attendances = attendances;
        this.times = times;
        this.postings = postings;
        this.counts = counts;
    }

    /** Does nothing where another replica is at it or has done it. */
    @Transactional
    void takeBack(ImportReversal reversal, int place) {
        var activityId = items.activityOf(reversal.importId(), place);
        var activity = activities.lock(activityId);
        if (!items.takeApplied(reversal.importId(), place)) {
            return;
        }
        var cause = reversal.cause();
        var standing = attendances.standingOf(activityId);
        times.lock(standing.stream().map(Known::volunteerId).distinct().toList(), activity.period());
        if (!standing.isEmpty()) {
            postings.reverseAttendances(
                    activity, standing.stream().map(Known::id).toList(), cause);
        }
        counts.reverseAll(activity, cause.reasonCode(), reversal.madeBy(), cause.by());
        activities.reverseSessionWithoutEvidence(activityId, cause.by());
        past.forget(activityId);
        items.reversed(reversal.importId(), place);
    }
}
