package cn.practice.volunteer.person;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.reading.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows volunteers as of today, their numbers masked, and keeps that they were seen. */
@ApplicationScoped
class VolunteerViews {

    private final Identities identities;
    private final Readings readings;
    private final CivilTime time;

    VolunteerViews(Identities identities, Readings readings, CivilTime time) {
        this.identities = identities;
        this.readings = readings;
        this.time = time;
    }

    VolunteerView of(Volunteer volunteer) {
        return all(List.of(volunteer)).getFirst();
    }

    /** In their order. */
    List<VolunteerView> all(List<Volunteer> volunteers) {
        readings.of(volunteers.stream().map(Volunteer::id).toList());
        return volunteers.stream().map(this::view).toList();
    }

    private VolunteerView view(Volunteer volunteer) {
        return VolunteerView.of(volunteer, identities.masked(volunteer.id(), volunteer.secrets()), time.today());
    }
}
