package cn.practice.activity.attendance.reversal;

import cn.practice.activity.attendance.credit.MinutesRejected;
import cn.practice.activity.plan.activity.Activities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Lets what rests on minutes that were rejected fall with the last of them, as it does when they are taken back. */
@ApplicationScoped
class RejectedMinutes {

    private final ReversalPostings postings;
    private final Activities activities;

    RejectedMinutes(ReversalPostings postings, Activities activities) {
        this.postings = postings;
        this.activities = activities;
    }

    void rejected(@Observes MinutesRejected rejected) {
        var hold = rejected.hold();
        var evidenceAt = "/attendances/holds/" + hold.id();
        postings.fallWithoutMinutes(
                activities.lock(hold.activityId()),
                List.of(hold.attendanceId()),
                new Cause(rejected.reasonCode(), null, evidenceAt, null, null, rejected.by()));
    }
}
