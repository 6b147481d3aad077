package cn.practice.volunteer.person.enrolment;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Intake;
import cn.practice.volunteer.person.VolunteerView;
import cn.practice.volunteer.person.registration.Registration;
import cn.practice.volunteer.person.registration.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** People without an account, brought in by staff of their site and approved by others. */
@ApplicationScoped
class Enrolments {

    private final Intake intake;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Enrolments(Intake intake, Access access, Trail trail, CivilTime time) {
        this.intake = intake;
        this.access = access;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    VolunteerView enrol(Registration form) {
        access.requireStaffOf(form.siteCode());
        Rules.check(form, time.today());
        var volunteer = intake.enrol(form.through(access.subject()));
        trail.keep(EnrolmentAct.VOLUNTEER_ENROLLED, volunteer.id());
        return volunteer;
    }
}
