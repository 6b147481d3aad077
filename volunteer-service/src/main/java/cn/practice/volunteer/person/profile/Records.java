package cn.practice.volunteer.person.profile;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Corrections;
import cn.practice.volunteer.person.VolunteerView;
import cn.practice.volunteer.person.registration.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections by the rules of registration. */
@ApplicationScoped
class Records {

    private final Corrections corrections;
    private final CivilTime time;

    Records(Corrections corrections, CivilTime time) {
        this.corrections = corrections;
        this.time = time;
    }

    @Transactional
    VolunteerView correct(UUID id, @Nullable String ifMatch, Identity identity) {
        Rules.requireLiving(identity.birthDate(), time.today());
        return corrections.correct(id, ifMatch, identity.change());
    }
}
