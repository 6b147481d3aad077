package cn.practice.activity.reach;

import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The head-counts that the caller may see, the latest first. */
@ApplicationScoped
class HeadCountList {

    private final Sql sql;
    private final HeadCounts counts;
    private final Plan plan;
    private final Jurisdiction jurisdiction;

    HeadCountList(Sql sql, HeadCounts counts, Plan plan, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.counts = counts;
        this.plan = plan;
        this.jurisdiction = jurisdiction;
    }

    ReachView view(UUID id) {
        var count = counts.get(id);
        plan.requireReader(plan.activity(count.activityId()).orElseThrow());
        return ReachView.of(count);
    }

    /** Those of an activity. */
    Page<ReachView> ofActivity(UUID activityId, @Nullable ReachState state, @Nullable String cursor, int limit) {
        plan.requireReader(plan.activity(activityId).orElseThrow(() -> new NotFound("activity", activityId)));
        return page(Latest.of(HeadCount.SELECT, "r.id").and("r.activity_id = ?", activityId), state, cursor, limit);
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<ReachView> ofAll(@Nullable ReachState state, @Nullable String cursor, int limit) {
        var owned = Latest.of(HeadCount.SELECT + "join owned_activity a on a.id = r.activity_id", "r.id")
                .and(jurisdiction.over("a.team_id", "a.owner_site_code"));
        return page(owned, state, cursor, limit);
    }

    private Page<ReachView> page(Latest all, @Nullable ReachState state, @Nullable String cursor, int limit) {
        return all.and("r.state = ?", state)
                .page(sql, cursor, limit, HeadCount::read, HeadCount::id)
                .map(ReachView::of);
    }
}
