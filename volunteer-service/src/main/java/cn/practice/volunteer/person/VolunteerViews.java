package cn.practice.volunteer.person;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.identity.Identities;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows volunteers as of today, their numbers masked. */
@ApplicationScoped
class VolunteerViews {

    private final Identities identities;
    private final CivilTime time;

    VolunteerViews(Identities identities, CivilTime time) {
        this.identities = identities;
        this.time = time;
    }

    VolunteerView of(Volunteer volunteer) {
        return VolunteerView.of(volunteer, identities.masked(volunteer.id(), volunteer.secrets()), time.today());
    }
}
