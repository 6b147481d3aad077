package cn.practice.activity.plan;

import cn.practice.kit.identity.Access;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may know of an activity: everyone once it was published, before that those who may act for it and auditors. */
@ApplicationScoped
public class Visibility {

    private final Access access;

    Visibility(Access access) {
        this.access = access;
    }

    /** Whether the caller may know of it. */
    public boolean allows(ActivityFacts activity) {
        return activity.published() || seesDrafts(activity.classification());
    }

    /** Whether the caller may know who is in charge of it. */
    public boolean showsPersons(ActivityFacts activity) {
        return seesDrafts(activity.classification());
    }

    private boolean seesDrafts(Classification of) {
        return !access.isAnonymous() && (access.isAuditor() || access.mayActFor(of.teamId(), of.ownerSiteCode()));
    }

    /** The same as a condition on rows {@code a} of activities; none where the caller sees all. */
    public Optional<Statement> condition() {
        if (access.isAnonymous()) {
            return Optional.of(Statement.of("a.published_at is not null"));
        }
        return access.isDistrictAdmin() || access.isAuditor()
                ? Optional.empty()
                : Optional.of(Statement.of(
                        "(a.published_at is not null or known_to_act_for(?, a.team_id, a.owner_site_code))",
                        access.subject()));
    }
}
