package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Refusals.EnrolledByYourself;
import cn.practice.volunteer.person.Refusals.SelfApproval;
import cn.practice.volunteer.person.Refusals.StillAppointed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What staff decide about registered people: whether they may serve, and which skills are certified. */
@ApplicationScoped
public class Standings {

    private final Volunteers volunteers;
    private final Duties duties;
    private final VolunteerViews views;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Standings(Volunteers volunteers, Duties duties, VolunteerViews views, Access access, Trail trail, CivilTime time) {
        this.volunteers = volunteers;
        this.duties = duties;
        this.views = views;
        this.access = access;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    VolunteerView approve(UUID id) {
        return views.of(approved(id));
    }

    @Transactional
    VolunteerView reject(UUID id, String reasonCode) {
        return views.of(rejected(id, reasonCode));
    }

    /** As one of many, of whom nothing else is shown. */
    @Transactional
    public VolunteerStatus approveUnseen(UUID id) {
        return approved(id).status();
    }

    /** As one of many, of whom nothing else is shown. */
    @Transactional
    public VolunteerStatus rejectUnseen(UUID id, String reasonCode) {
        return rejected(id, reasonCode).status();
    }

    private Volunteer approved(UUID id) {
        return decide(
                id,
                VolunteerAct.VOLUNTEER_APPROVED,
                null,
                volunteer -> broughtByAnother(volunteer).approve(time.today()));
    }

    private Volunteer rejected(UUID id, String reasonCode) {
        return decide(
                id,
                VolunteerAct.VOLUNTEER_REJECTED,
                reasonCode,
                volunteer -> broughtByAnother(volunteer).reject(reasonCode, time.today()));
    }

    @Transactional
    VolunteerView suspend(UUID id, String reasonCode) {
        return views.of(decide(id, VolunteerAct.VOLUNTEER_SUSPENDED, reasonCode, volunteer -> {
            var account = volunteer.subject();
            if (account != null && duties.areHeldBy(account)) {
                throw new StillAppointed();
            }
            return volunteer.suspend(reasonCode, time.today());
        }));
    }

    @Transactional
    VolunteerView reinstate(UUID id) {
        return views.of(
                decide(id, VolunteerAct.VOLUNTEER_REINSTATED, null, volunteer -> volunteer.reinstate(time.today())));
    }

    @Transactional
    VolunteerView grant(UUID id, Skill skill) {
        return views.of(
                decide(id, VolunteerAct.SKILL_GRANTED, null, volunteer -> volunteer.grant(skill, time.today())));
    }

    @Transactional
    void withdraw(UUID id, Skill skill) {
        decide(id, VolunteerAct.SKILL_WITHDRAWN, null, volunteer -> volunteer.withdraw(skill, time.today()));
    }

    private Volunteer broughtByAnother(Volunteer volunteer) {
        if (access.subject().equals(volunteer.enrolledBy())) {
            throw new EnrolledByYourself();
        }
        return volunteer;
    }

    private Volunteer decide(
            UUID id,
            VolunteerAct act,
            @Nullable String reasonCode,
            Function<Volunteer, Optional<VolunteerEvent>> decision) {
        var volunteer = volunteers.locked(id);
        access.requireStaffOf(volunteer.siteCode());
        if (access.subject().equals(volunteer.subject())) {
            throw new SelfApproval();
        }
        decision.apply(volunteer).ifPresent(event -> {
            volunteers.tell(volunteer, event);
            trail.keep(act, id, reasonCode);
        });
        return volunteer;
    }
}
