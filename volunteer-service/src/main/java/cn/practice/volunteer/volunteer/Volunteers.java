package cn.practice.volunteer.volunteer;

import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.site.SiteUse;
import cn.practice.volunteer.trail.Act;
import cn.practice.volunteer.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registered people, and what staff decide about them. */
@ApplicationScoped
public class Volunteers implements PanacheRepositoryBase<Volunteer, UUID>, SiteUse {
    private final Access access;
    private final Identities identities;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;

    Volunteers(Access access, Identities identities, Outbox outbox, Trail trail, CivilTime time) {
        this.access = access;
        this.identities = identities;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    VolunteerView approve(UUID id) {
        return decide(id, Act.VOLUNTEER_APPROVED, null, volunteer -> volunteer.approve(time.today()));
    }

    @Transactional
    VolunteerView reject(UUID id, String reasonCode) {
        return decide(id, Act.VOLUNTEER_REJECTED, reasonCode, volunteer -> volunteer.reject(reasonCode));
    }

    @Transactional
    VolunteerView suspend(UUID id, String reasonCode) {
        return decide(id, Act.VOLUNTEER_SUSPENDED, reasonCode, volunteer -> volunteer.suspend(reasonCode));
    }

    @Transactional
    VolunteerView reinstate(UUID id) {
        return decide(id, Act.VOLUNTEER_REINSTATED, null, Volunteer::reinstate);
    }

    @Transactional
    VolunteerView grant(UUID id, Skill skill) {
        return decide(id, Act.SKILL_GRANTED, null, volunteer -> volunteer.grant(skill, time.today()));
    }

    @Transactional
    void withdraw(UUID id, Skill skill) {
        decide(id, Act.SKILL_WITHDRAWN, null, volunteer -> volunteer.withdraw(skill, time.today()));
    }

    private VolunteerView decide(
            UUID id, Act act, @Nullable String reasonCode, Function<Volunteer, @Nullable VolunteerEvent> decision) {
        Volunteer volunteer = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (volunteer == null) {
            throw new NotFound("volunteer", id);
        }
        access.requireStaffOf(volunteer.siteCode());
        if (volunteer.subject().equals(access.subject())) {
            throw new SelfApproval();
        }
        VolunteerEvent event = decision.apply(volunteer);
        if (event != null) {
            tell(volunteer, event);
            trail.record(act, id, reasonCode);
        }
        return identities.masked(volunteer);
    }

    void tell(Volunteer volunteer, VolunteerEvent event) {
        String id = volunteer.id().toString();
        outbox.append(new OutboxEntry(Topics.VOLUNTEERS, id, id, volunteer.version(), event));
    }

    Optional<Volunteer> bySubject(UUID subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The volunteer that an account is registered as. */
    @Transactional
    public Optional<UUID> idOf(UUID subject) {
        return bySubject(subject).map(Volunteer::id);
    }

    /** The volunteer that an account is registered as, refused unless approved. */
    @Transactional
    public UUID requireApprovedSelf() {
        Volunteer self = bySubject(access.subject()).orElseThrow(NotRegistered::new);
        requireApproved(self);
        return self.id();
    }

    /** Refuses a volunteer who is unknown or not approved. */
    @Transactional
    public void requireApproved(UUID id) {
        requireApproved(findByIdOptional(id).orElseThrow(() -> new VolunteerUnknown(id)));
    }

    private static void requireApproved(Volunteer volunteer) {
        if (volunteer.status() != VolunteerStatus.APPROVED) {
            throw new VolunteerNotApproved(volunteer.status());
        }
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and status <> ?2", siteCode, VolunteerStatus.REJECTED) > 0;
    }
}
