package cn.practice.activity.reach;

import cn.practice.activity.plan.Plan;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The head-counts that the caller may see, the latest first. */
@ApplicationScoped
class HeadCountList {

    private final Sql sql;
    private final HeadCounts counts;
    private final Plan plan;
    private final Access access;

    HeadCountList(Sql sql, HeadCounts counts, Plan plan, Access access) {
        this.sql = sql;
        this.counts = counts;
        this.plan = plan;
        this.access = access;
    }

    ReachView view(UUID id) {
        var count = counts.get(id);
        plan.requireReader(plan.activity(count.activityId()).orElseThrow());
        return ReachView.of(count);
    }

    /** Those of an activity. */
    Page<ReachView> ofActivity(UUID activityId, @Nullable ReachState state, @Nullable String cursor, int limit) {
        plan.requireReader(plan.activity(activityId).orElseThrow(() -> new NotFound("activity", activityId)));
        return page(
                sql.list(
                        HeadCount.SELECT + """
                        where r.activity_id = ? and r.id < ? and (?::text is null or r.state = ?)
                        order by r.id desc limit ?""",
                        HeadCount::read,
                        activityId,
                        Latest.before(cursor),
                        state,
                        state,
                        limit + 1),
                limit);
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<ReachView> ofAll(@Nullable ReachState state, @Nullable String cursor, int limit) {
        boolean all = access.isDistrictAdmin() || access.isAuditor();
        if (!all && !access.isAppointed()) {
            throw new Forbidden();
        }
        return page(
                sql.list(
                        HeadCount.SELECT + """
                        join owned_activity a on a.id = r.activity_id
                        where r.id < ? and (?::text is null or r.state = ?)
                          and (? or known_to_act_for(?, a.team_id, a.owner_site_code))
                        order by r.id desc limit ?""",
                        HeadCount::read,
                        Latest.before(cursor),
                        state,
                        state,
                        all,
                        access.subject(),
                        limit + 1),
                limit);
    }

    private static Page<ReachView> page(List<HeadCount> found, int limit) {
        return Page.of(found.stream().map(ReachView::of).toList(), limit, last -> Latest.after(last.id()));
    }
}
