package cn.practice.volunteer.appointment;

import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scope checks here read the tables themselves, so that an appointment takes effect with its commit. */
@ApplicationScoped
class LiveAppointments implements cn.practice.kit.identity.Appointments {

    private final Appointments appointments;
    private final SiteTree sites;
    private final Teams teams;

    LiveAppointments(Appointments appointments, SiteTree sites, Teams teams) {
        this.appointments = appointments;
        this.sites = sites;
        this.teams = teams;
    }

    @Override
    @Transactional
    public List<cn.practice.kit.identity.Appointment> of(UUID subject) {
        return appointments.actingFor(subject).stream().map(Appointment::power).toList();
    }

    @Override
    public boolean covers(String ancestorSite, String site) {
        return sites.covers(ancestorSite, site);
    }

    @Override
    public @Nullable String siteOfTeam(UUID teamId) {
        return teams.siteOf(teamId).orElse(null);
    }
}
