package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Refusals.ClaimOpen;
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
    private final Documents documents;
    private final OpenClaims claims;
    private final Majority majority;
    private final Duties duties;
    private final VolunteerViews views;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Standings(
            Volunteers volunteers,
            Documents documents,
            OpenClaims claims,
            Majority majority,
            Duties duties,
            VolunteerViews views,
            Access access,
            Trail trail,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.claims = claims;
        this.majority = majority;
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
        return decide(id, VolunteerAct.VOLUNTEER_APPROVED, null, volunteer -> {
            var event = broughtByAnother(volunteer).approve(time.today());
            if (event.isPresent()) {
                requireClear(volunteer);
            }
            return event;
        });
    }

    private Volunteer rejected(UUID id, String reasonCode) {
        return decide(id, VolunteerAct.VOLUNTEER_REJECTED, reasonCode, volunteer -> {
            var event = broughtByAnother(volunteer).reject(reasonCode, time.today());
            event.ifPresent(told -> leave(volunteer));
            return event;
        });
    }

    @Transactional
    VolunteerView suspend(UUID id, String reasonCode) {
        return views.of(decide(id, VolunteerAct.VOLUNTEER_SUSPENDED, reasonCode, volunteer -> {
            requireNoDuty(volunteer);
            return volunteer.suspend(reasonCode, time.today());
        }));
    }

    /** Suspends somebody who may serve no longer for what another feature decided; others stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspendIfApproved(UUID id, String reasonCode) {
        if (volunteers.locked(id).isApproved()) {
            suspend(id, reasonCode);
        }
    }

    @Transactional
    VolunteerView reinstate(UUID id) {
        return views.of(decide(id, VolunteerAct.VOLUNTEER_REINSTATED, null, volunteer -> {
            var event = volunteer.reinstate(time.today());
            if (event.isPresent()) {
                documents.requireHeldBy(volunteer);
                majority.requireConsent(volunteer);
            }
            return event;
        }));
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

    /** Whoever is to serve is one person with one document, and under age with the consent that needs. */
    private void requireClear(Volunteer volunteer) {
        if (claims.concern(volunteer.id())) {
            throw new ClaimOpen();
        }
        documents.requireHeldBy(volunteer);
        majority.requireConsent(volunteer);
    }

    /** A rejected registration frees its document, and claims nothing itself. */
    void leave(Volunteer volunteer) {
        claims.lapseOf(volunteer.id());
        documents.release(volunteer);
        claims.lapseDuplicatesOf(volunteer.id());
    }

    /** Refuses to take anything from somebody who acts for a site or a team. */
    void requireNoDuty(Volunteer volunteer) {
        var account = volunteer.subject();
        if (account != null && duties.areHeldBy(account)) {
            throw new StillAppointed();
        }
    }

    Volunteer broughtByAnother(Volunteer volunteer) {
        if (access.subject().equals(volunteer.enrolledBy())) {
            throw new EnrolledByYourself();
        }
        return volunteer;
    }

    /** Refuses whoever is no staff of the site, or is the person. */
    void requireStaffOver(Volunteer volunteer) {
        access.requireStaffOf(volunteer.siteCode());
        if (access.subject().equals(volunteer.subject())) {
            throw new SelfApproval();
        }
    }

    private Volunteer decide(
            UUID id,
            VolunteerAct act,
            @Nullable String reasonCode,
            Function<Volunteer, Optional<VolunteerEvent>> decision) {
        var volunteer = documents.locked(id);
        requireStaffOver(volunteer);
        decision.apply(volunteer).ifPresent(event -> {
            volunteers.tell(volunteer, event);
            trail.keep(act, id, reasonCode);
        });
        return volunteer;
    }
}
