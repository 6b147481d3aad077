package cn.practice.activity.attendance.reversal;

import cn.practice.activity.copies.Jurisdiction;
import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** ReversalProposals as they are read, the latest first. */
@ApplicationScoped
class ReversalList {

    private final Sql sql;
    private final Plan plan;
    private final Persons persons;
    private final Jurisdiction jurisdiction;

    ReversalList(Sql sql, Plan plan, Persons persons, Jurisdiction jurisdiction) {
        this.sql = sql;
        this.plan = plan;
        this.persons = persons;
        this.jurisdiction = jurisdiction;
    }

    ReversalProposal get(UUID id) {
        return sql.find(ReversalProposal.SELECT + "where p.id = ?", ReversalProposal::read, id)
                .orElseThrow(() -> new NotFound("reversal", id));
    }

    /** One, for those who may read of the person or of the activity. */
    ReversalView view(UUID id) {
        var reversal = get(id);
        if (!persons.mayRead(reversal.target().volunteerId())) {
            plan.requireReader(plan.activity(reversal.target().activityId()).orElseThrow());
        }
        return ReversalView.of(reversal);
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<ReversalView> page(@Nullable ReversalState state, @Nullable String cursor, int limit) {
        return Latest.of(ReversalProposal.SELECT + "join owned_activity a on a.id = p.activity_id", "p.id")
                .and(jurisdiction.over("a.team_id", "a.owner_site_code"))
                .and("p.state = ?", state)
                .page(sql, cursor, limit, ReversalProposal::read, ReversalProposal::id)
                .map(ReversalView::of);
    }
}
