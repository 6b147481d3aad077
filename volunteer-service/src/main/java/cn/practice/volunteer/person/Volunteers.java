package cn.practice.volunteer.person;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Refusals.AlreadyRegistered;
import cn.practice.volunteer.person.Refusals.AppointeeNotApproved;
import cn.practice.volunteer.person.Refusals.DocumentTaken;
import cn.practice.volunteer.person.Refusals.MemberNotApproved;
import cn.practice.volunteer.person.Refusals.NobodyRegistered;
import cn.practice.volunteer.person.Refusals.NotRegistered;
import cn.practice.volunteer.person.Refusals.VolunteerNotApproved;
import cn.practice.volunteer.person.Refusals.VolunteerUnknown;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.site.SiteUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The registered people. */
@ApplicationScoped
public class Volunteers implements PanacheRepositoryBase<Volunteer, UUID>, SiteUse {

    private static final String NEXT_NUMBER = "select nextval('volunteer_number') as number";

    private final SiteTree sites;
    private final Identities identities;
    private final VolunteerViews views;
    private final Access access;
    private final Outbox outbox;
    private final Sql sql;
    private final CivilTime time;

    Volunteers(
            SiteTree sites,
            Identities identities,
            VolunteerViews views,
            Access access,
            Outbox outbox,
            Sql sql,
            CivilTime time) {
        this.sites = sites;
        this.identities = identities;
        this.views = views;
        this.access = access;
        this.outbox = outbox;
        this.sql = sql;
        this.time = time;
    }

    /** Takes in a person who then waits for approval; an account and a document belong to one volunteer alone. */
    @Transactional(TxType.MANDATORY)
    public VolunteerView register(NewVolunteer person) {
        if (bySubject(person.subject()).isPresent()) {
            throw new AlreadyRegistered();
        }
        sites.requireOpen(person.siteCode());
        var id = Ids.next();
        var secrets = identities.seal(id, person.document(), person.phone());
        var volunteer = Volunteer.register(id, nextNumber(), person, secrets, time.now());
        try {
            persistAndFlush(volunteer);
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "volunteer_subject_unique" -> new AlreadyRegistered();
                case "volunteer_document_unique" -> new DocumentTaken();
                default -> e;
            };
        }
        tell(volunteer, volunteer.registered(time.today()), access.self());
        return views.of(volunteer);
    }

    private String nextNumber() {
        return sql.list(NEXT_NUMBER, row -> "V%08d".formatted(row.count("number")))
                .getFirst();
    }

    Volunteer locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("volunteer", id));
    }

    /** Tells what the caller decided, as staff of the volunteer's site. */
    void tell(Volunteer volunteer, VolunteerEvent event) {
        tell(volunteer, event, access.by(null, volunteer.siteCode()));
    }

    private void tell(Volunteer volunteer, VolunteerEvent event, By by) {
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
    @Transactional(TxType.MANDATORY)
    public UUID lockAccountOfApproved(UUID id) {
        var volunteer = findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new VolunteerUnknown(id));
        if (!volunteer.isApproved()) {
            throw new AppointeeNotApproved(volunteer.status());
        }
        return volunteer.subject();
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
        return count("siteCode = ?1 and status <> ?2", siteCode, VolunteerStatus.REJECTED) > 0;
    }
}
