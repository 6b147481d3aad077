package cn.practice.activity.plan;

import cn.practice.activity.plan.Refusals.SiteNotOfOwner;
import cn.practice.activity.plan.Refusals.TeamNotOfOwner;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.inbox.Patience;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which site may own what a team does, and so whose staff check its minutes: the team's own site, or one above it, and
 * none but that in which it takes place, or one above that.
 */
@ApplicationScoped
public class Ownership {

    private final Appointments appointments;
    private final Access access;
    private final Patience patience;

    Ownership(Appointments appointments, Access access, Patience patience) {
        this.appointments = appointments;
        this.access = access;
        this.patience = patience;
    }

    /** Passes for staff over the owner; for the leader of the team if the owner is the team's own site. */
    public void require(@Nullable UUID teamId, String ownerSiteCode, String siteCode) {
        if (teamId == null && access.leadsATeam() && !access.isStaffOf(ownerSiteCode)) {
            throw new Invalid("teamId", "a team that you lead");
        }
        access.requireLeaderOf(teamId, ownerSiteCode);
        boolean isOwnSite = teamId != null && ownerSiteCode.equals(homeOf(teamId));
        if (!isOwnSite && !access.isStaffOf(ownerSiteCode)) {
            throw new Forbidden();
        }
        requireFit(teamId, ownerSiteCode, siteCode);
    }

    /** Passes for a place at the owner or below it, and for no team or one that belongs there. */
    public void requireFit(@Nullable UUID teamId, String ownerSiteCode, String siteCode) {
        if (teamId != null && !appointments.covers(ownerSiteCode, homeOf(teamId))) {
            throw new TeamNotOfOwner();
        }
        requirePlace(ownerSiteCode, siteCode);
    }

    /** Passes for a place at the owner or below it. */
    public void requirePlace(String ownerSiteCode, String siteCode) {
        if (!appointments.covers(ownerSiteCode, siteCode)) {
            throw new SiteNotOfOwner();
        }
    }

    private String homeOf(UUID teamId) {
        var home = appointments.siteOfTeam(teamId);
        if (home == null) {
            throw patience.missing().of("team", teamId);
        }
        return home;
    }
}
