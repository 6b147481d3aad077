package cn.practice.volunteer.appointment;

import cn.practice.volunteer.person.VolunteerNames;
import cn.practice.volunteer.site.SiteNames;
import cn.practice.volunteer.team.TeamNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows appointments with what their sites and teams are called, and who holds them to those who may look them up. */
@ApplicationScoped
class AppointmentViews {

    private final SiteNames sites;
    private final TeamNames teams;
    private final VolunteerNames volunteers;

    AppointmentViews(SiteNames sites, TeamNames teams, VolunteerNames volunteers) {
        this.sites = sites;
        this.teams = teams;
        this.volunteers = volunteers;
    }

    AppointmentView of(Appointment appointment) {
        return of(List.of(appointment)).getFirst();
    }

    /** As many questions for many as for one. */
    List<AppointmentView> of(List<Appointment> appointments) {
        var siteNames = sites.of(appointments, Appointment::siteCode);
        var teamNames = teams.of(appointments, Appointment::teamId);
        var people = volunteers.of(appointments, Appointment::volunteerId);
        return appointments.stream()
                .map(each -> AppointmentView.of(
                        each,
                        each.siteCode() == null ? null : siteNames.get(each.siteCode()),
                        each.teamId() == null ? null : teamNames.get(each.teamId()),
                        each.volunteerId() == null ? null : people.get(each.volunteerId())))
                .toList();
    }
}
