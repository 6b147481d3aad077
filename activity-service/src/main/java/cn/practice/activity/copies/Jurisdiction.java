package cn.practice.activity.copies;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;

/** The sites and teams that the caller acts for: what lists show of them; auditors and administrators see all. */
@ApplicationScoped
public class Jurisdiction {

    private final Access access;

    Jurisdiction(Access access) {
        this.access = access;
    }

    /** As a condition on the column of the site that owns a row. */
    public Statement over(String site) {
        return over("null", site);
    }

    /** As a condition on the columns of the team and of the site that own a row. */
    public Statement over(String team, String site) {
        if (access.isDistrictAdmin() || access.isAuditor()) {
            return Statement.of("true");
        }
        if (!access.isAppointed()) {
            throw new Forbidden();
        }
        return Statement.of("known_to_act_for(?, " + team + ", " + site + ")", access.subject());
    }
}
