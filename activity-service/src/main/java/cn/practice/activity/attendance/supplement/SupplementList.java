package cn.practice.activity.attendance.supplement;

import cn.practice.activity.plan.Plan;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Supplements as they are read, the latest first. */
@ApplicationScoped
class SupplementList {

    private final Sql sql;
    private final Plan plan;
    private final Access access;

    SupplementList(Sql sql, Plan plan, Access access) {
        this.sql = sql;
        this.plan = plan;
        this.access = access;
    }

    Supplement get(UUID id) {
        return sql.find(Supplement.SELECT + "where p.id = ?", Supplement::read, id)
                .orElseThrow(() -> new NotFound("supplement", id));
    }

    /** One, for those who may act for its activity and for auditors. */
    SupplementView view(UUID id) {
        var supplement = get(id);
        plan.requireReader(plan.activity(supplement.activityId()).orElseThrow());
        return SupplementView.of(supplement);
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<SupplementView> page(@Nullable SupplementState state, @Nullable String cursor, int limit) {
        boolean all = access.isDistrictAdmin() || access.isAuditor();
        if (!all && !access.isAppointed()) {
            throw new Forbidden();
        }
        var views = sql.list(
                Supplement.SELECT + """
                join planned_shift s on s.id = p.shift_id
                 where p.id < ? and (?::text is null or p.state = ?)
                   and (? or known_to_act_for(?, s.team_id, s.owner_site_code))
                 order by p.id desc limit ?""",
                row -> SupplementView.of(Supplement.read(row)),
                Latest.before(cursor),
                state,
                state,
                all,
                access.subject(),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }
}
