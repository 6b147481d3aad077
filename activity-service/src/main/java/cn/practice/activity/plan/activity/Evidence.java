package cn.practice.activity.plan.activity;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether anything says that an activity took place: an attendance or a head-count that stands. */
@ApplicationScoped
class Evidence {

    private final Sql sql;

    Evidence(Sql sql) {
        this.sql = sql;
    }

    boolean hasAttendance(UUID activityId) {
        return sql.exists("select 1 from attendance where activity_id = ? limit 1", activityId);
    }

    boolean hasReach(UUID activityId) {
        return sql.exists("select 1 from reach where activity_id = ? and reversal_id is null limit 1", activityId);
    }

    boolean somethingHappened(UUID activityId) {
        return hasAttendance(activityId) || hasReach(activityId);
    }
}
