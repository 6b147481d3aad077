package cn.practice.kit.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, also for a decision that is made for them on another thread. Their appointments are read once,
 * when they are first asked for, so that what they may do does not change halfway.
 */
public final class Actor {

    private final boolean districtAdmin;
    private final @Nullable UUID subject;
    private final Appointments appointments;
    private @Nullable List<Appointment> own;

    /** Somebody by the provider's word, their account and the appointments there are. */
    public Actor(boolean districtAdmin, @Nullable UUID subject, Appointments appointments) {
        this.districtAdmin = districtAdmin;
        this.subject = subject;
        this.appointments = appointments;
    }

    /** Whether they have any appointment. */
    boolean isAppointed() {
        return !own().isEmpty();
    }

    /** Whether they are district administrator, or staff of the site or of one above it. */
    public boolean isStaffOf(String siteCode) {
        return districtAdmin || staffSiteOf(siteCode) != null;
    }

    /** Whether they lead the team, are staff over the owning site, or district administrator. */
    public boolean mayActFor(@Nullable UUID teamId, String ownerSiteCode) {
        return actingFor(teamId, ownerSiteCode) != null;
    }

    /** As whom they act for what a team does and a site owns, by the least that suffices; null where they may not. */
    public @Nullable By actingFor(@Nullable UUID teamId, String ownerSiteCode) {
        if (subject == null) {
            return null;
        }
        if (teamId != null && leads(teamId)) {
            return By.leader(subject, teamId);
        }
        var site = staffSiteOf(ownerSiteCode);
        if (site != null) {
            return By.staff(subject, site);
        }
        return districtAdmin ? By.districtAdmin(subject) : null;
    }

    /** Whether they lead any team. */
    boolean leadsATeam() {
        return own().stream().anyMatch(each -> each.role() == Role.TEAM_LEADER);
    }

    private boolean leads(UUID teamId) {
        return own().stream().anyMatch(each -> each.role() == Role.TEAM_LEADER && teamId.equals(each.teamId()));
    }

    /** The site at or above this one whose staff they are. */
    private @Nullable String staffSiteOf(String siteCode) {
        for (var each : own()) {
            var site = each.siteCode();
            if (each.role() == Role.SITE_STAFF && site != null && appointments.covers(site, siteCode)) {
                return site;
            }
        }
        return null;
    }

    private List<Appointment> own() {
        if (own == null) {
            own = subject == null ? List.of() : appointments.of(subject);
        }
        return own;
    }
}
