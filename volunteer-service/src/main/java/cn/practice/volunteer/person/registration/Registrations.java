package cn.practice.volunteer.person.registration;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Intake;
import cn.practice.volunteer.person.Reapplications;
import cn.practice.volunteer.person.VolunteerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Real-name registration: one account and one document make one volunteer. Nobody learns from it whether a document is
 * known: it waits like any other, and staff settle whose it is.
 */
@ApplicationScoped
class Registrations {

    private final Intake intake;
    private final Reapplications reapplications;
    private final Access access;
    private final CivilTime time;

    Registrations(Intake intake, Reapplications reapplications, Access access, CivilTime time) {
        this.intake = intake;
        this.reapplications = reapplications;
        this.access = access;
        this.time = time;
    }

    @Transactional
    VolunteerView register(Registration form) {
        Rules.check(form, time.today());
        return intake.register(form.by(access.subject()));
    }

    @Transactional
    VolunteerView mend(UUID id, Registration form) {
        Rules.check(form, time.today());
        return reapplications.mend(id, form.by(access.subject()));
    }
}
