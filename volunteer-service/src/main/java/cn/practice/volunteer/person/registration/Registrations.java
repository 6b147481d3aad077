package cn.practice.volunteer.person.registration;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.VolunteerView;
import cn.practice.volunteer.person.Volunteers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Real-name registration: one account and one document make one volunteer. */
@ApplicationScoped
class Registrations {

    private final Volunteers volunteers;
    private final Access access;
    private final CivilTime time;

    Registrations(Volunteers volunteers, Access access, CivilTime time) {
        this.volunteers = volunteers;
        this.access = access;
        this.time = time;
    }

    @Transactional
    VolunteerView register(Registration form) {
        Rules.check(form, time.today());
        return volunteers.register(form.by(access.subject()));
    }
}
