package cn.practice.volunteer.person;

import static java.util.Objects.requireNonNull;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.reading.Readings;
import cn.practice.volunteer.site.SiteNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows volunteers as of today, their numbers masked, and keeps that they were seen. */
@ApplicationScoped
class VolunteerViews {

    private final Identities identities;
    private final Readings readings;
    private final SiteNames siteNames;
    private final CivilTime time;

    VolunteerViews(Identities identities, Readings readings, SiteNames siteNames, CivilTime time) {
        this.identities = identities;
        this.readings = readings;
        this.siteNames = siteNames;
        this.time = time;
    }

    VolunteerView of(Volunteer volunteer) {
        return all(List.of(volunteer)).getFirst();
    }

    /** In their order. */
    List<VolunteerView> all(List<Volunteer> volunteers) {
        readings.of(volunteers.stream().map(Volunteer::id).toList());
        var names = siteNames.of(volunteers, Volunteer::siteCode);
        return volunteers.stream()
                .map(each -> view(each, requireNonNull(names.get(each.siteCode()))))
                .toList();
    }

    private VolunteerView view(Volunteer volunteer, String siteName) {
        return VolunteerView.of(
                volunteer, siteName, identities.masked(volunteer.id(), volunteer.secrets()), time.today());
    }
}
