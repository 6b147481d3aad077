package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.person.Refusals.AppointeeNotApproved;
import cn.practice.volunteer.person.Refusals.AppointeeWithoutAccount;
import cn.practice.volunteer.person.Refusals.MemberNotApproved;
import cn.practice.volunteer.person.Refusals.NobodyRegistered;
import cn.practice.volunteer.person.Refusals.NotRegistered;
import cn.practice.volunteer.person.Refusals.VolunteerNotApproved;
import cn.practice.volunteer.person.Refusals.VolunteerUnknown;
import cn.practice.volunteer.site.SiteUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The registered people. */
@ApplicationScoped
public class Volunteers implements PanacheRepositoryBase<Volunteer, UUID>, SiteUse {

    private static final List<VolunteerStatus> NOWHERE = List.of(VolunteerStatus.REJECTED, VolunteerStatus.MERGED);

    private final Access access;
    private final Outbox outbox;

    Volunteers(Access access, Outbox outbox) {
        this.access = access;
        this.outbox = outbox;
    }

    Volunteer locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("volunteer", id));
    }

    /** Some of those whose age class has ended by this day, locked; whom another holds is left to it. */
    List<Volunteer> outgrown(LocalDate day, int most) {
        return find("classUntil <= ?1", Sort.by("classUntil"), day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }

    /** Tells what the caller decided, as staff of the volunteer's site. */
    void tell(Volunteer volunteer, VolunteerEvent event) {
        tell(volunteer, event, access.by(null, volunteer.siteCode()));
    }

    /** Tells what somebody did, or the service by itself. */
    void tell(Volunteer volunteer, VolunteerEvent event, By by) {
        var id = volunteer.id().toString();
        outbox.append(new OutboxEntry(Topics.VOLUNTEERS, id, id, volunteer.version(), event, by));
    }

    Optional<Volunteer> bySubject(UUID subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** The volunteer that an account is registered as. */
    @Transactional
    public Optional<UUID> idOf(UUID subject) {
        return bySubject(subject).map(Volunteer::id);
    }

    /** Whether somebody signs in with this account. */
    @Transactional
    public boolean isAccountOf(UUID subject, UUID id) {
        return count("id = ?1 and subject = ?2", id, subject) > 0;
    }

    /** The volunteer that the caller is registered as, if approved. */
    @Transactional
    public Optional<UUID> approvedSelf() {
        return bySubject(access.subject()).filter(Volunteer::isApproved).map(Volunteer::id);
    }

    Volunteer self() {
        return bySubject(access.subject()).orElseThrow(NobodyRegistered::new);
    }

    /** The volunteer that the caller is registered as, to be looked up. */
    @Transactional
    public UUID idOfSelf() {
        return self().id();
    }

    /** The volunteer that the caller is registered as, refused unless approved. */
    @Transactional
    public UUID requireApprovedSelf() {
        var self = bySubject(access.subject()).orElseThrow(NotRegistered::new);
        if (!self.isApproved()) {
            throw new VolunteerNotApproved(self.status());
        }
        return self.id();
    }

    /** The account of an approved volunteer, who stays approved until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID lockAccountOfApproved(UUID id) {
        var volunteer = findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new VolunteerUnknown(id));
        if (!volunteer.isApproved()) {
            throw new AppointeeNotApproved(volunteer.status());
        }
        return Optional.ofNullable(volunteer.subject()).orElseThrow(AppointeeWithoutAccount::new);
    }

    /** Refuses a volunteer who is unknown or not approved. */
    @Transactional
    public void requireApproved(UUID id) {
        var volunteer = findByIdOptional(id).orElseThrow(() -> new VolunteerUnknown(id));
        if (!volunteer.isApproved()) {
            throw new MemberNotApproved(volunteer.status());
        }
    }

    @Override
    public boolean isUsed(String siteCode) {
        return count("siteCode = ?1 and status not in ?2", siteCode, NOWHERE) > 0;
    }
}
