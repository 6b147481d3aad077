package cn.practice.activity.attendance.supplement;

import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.paging.Page;
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
    private final Jurisdiction jurisdiction;

    SupplementList(Sql sql, Plan plan, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.plan = plan;
        this.jurisdiction = jurisdiction;
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
        return Latest.of(Supplement.SELECT + "join planned_shift s on s.id = p.shift_id", "p.id")
                .and(jurisdiction.over("s.team_id", "s.owner_site_code"))
                .and("p.state = ?", state)
                .page(sql, cursor, limit, Supplement::read, Supplement::id)
                .map(SupplementView::of);
    }
}
