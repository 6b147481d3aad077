package cn.practice.activity.attendance.reversal;

import cn.practice.activity.copies.Persons;
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

/** ReversalProposals as they are read, the latest first. */
@ApplicationScoped
class ReversalList {

    private final Sql sql;
    private final Plan plan;
    private final Persons persons;
    private final Access access;

    ReversalList(Sql sql, Plan plan, Persons persons, Access access) {
        this.sql = sql;
        this.plan = plan;
        this.persons = persons;
        this.access = access;
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
        boolean all = access.isDistrictAdmin() || access.isAuditor();
        if (!all && !access.isAppointed()) {
            throw new Forbidden();
        }
        var views = sql.list(
                ReversalProposal.SELECT + """
                join owned_activity a on a.id = p.activity_id
                 where p.id < ? and (?::text is null or p.state = ?)
                   and (? or known_to_act_for(?, a.team_id, a.owner_site_code))
                 order by p.id desc limit ?""",
                row -> ReversalView.of(ReversalProposal.read(row)),
                Latest.before(cursor),
                state,
                state,
                all,
                access.subject(),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }
}
