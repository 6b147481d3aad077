package cn.practice.volunteer.person.registration;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Intake;
import cn.practice.volunteer.person.VolunteerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Real-name registration: one account and one document make one volunteer. */
@ApplicationScoped
class Registrations {

    private final Intake intake;
    private final Access access;
    private final CivilTime time;

    Registrations(Intake intake, Access access, CivilTime time) {
        this.intake = intake;
        this.access = access;
        this.time = time;
    }

    @Transactional
    VolunteerView register(Registration form) {
        Rules.check(form, time.today());
        return intake.register(form.by(access.subject()));
    }
}
