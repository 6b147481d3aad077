package cn.practice.kit.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody may do, as of his request: also for a decision that is made for him on another thread. */
public final class Actor {

    private final boolean districtAdmin;
    private final List<Appointment> own;
    private final Appointments appointments;

    Actor(boolean districtAdmin, List<Appointment> own, Appointments appointments) {
        this.districtAdmin = districtAdmin;
        this.own = List.copyOf(own);
        this.appointments = appointments;
    }

    /** Whether he is district administrator, or staff of the site or of one above it. */
    public boolean isStaffOf(String siteCode) {
        return districtAdmin
                || own.stream()
                        .anyMatch(each -> each.role() == Role.SITE_STAFF
                                && each.siteCode() != null
                                && appointments.covers(each.siteCode(), siteCode));
    }

    /** Whether he leads the team, is staff over the owning site, or district administrator. */
    public boolean mayActFor(@Nullable UUID teamId, String ownerSiteCode) {
        return isStaffOf(ownerSiteCode) || (teamId != null && leads(teamId));
    }

    private boolean leads(UUID teamId) {
        return own.stream().anyMatch(each -> each.role() == Role.TEAM_LEADER && teamId.equals(each.teamId()));
    }
}
