package cn.practice.volunteer.person.consent;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.time.MachineClock;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Directory;
import cn.practice.volunteer.person.GuardianConsents;
import cn.practice.volunteer.person.Standings;
import cn.practice.volunteer.person.VolunteerFacts;
import cn.practice.volunteer.person.Wards;
import cn.practice.volunteer.person.consent.Refusals.OfAge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Consents of the guardian of somebody under 14 (PIPL §31) and of the legal representative of somebody under 18: who,
 * when and how. One that was given holds until it is withdrawn, also past the 14th birthday.
 */
@ApplicationScoped
class Consents implements GuardianConsents {

    private static final String CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN";
    private static final String LIVE = "select * from guardian_consent where volunteer_id = ? and ended_at is null";
    private static final String END =
            "update guardian_consent set ended_by = ?, ended_at = ? where volunteer_id = ? and ended_at is null";
    private static final String KEEP = """
            insert into guardian_consent
                   (id, volunteer_id, sealed_guardian, relation, how, given_on, evidence_ref, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Wards wards;
    private final Standings standings;
    private final Directory directory;
    private final Access access;
    private final Trail trail;
    private final Sql sql;
    private final CivilTime time;

    Consents(
            Wards wards,
            Standings standings,
            Directory directory,
            Access access,
            Trail trail,
            Sql sql,
            CivilTime time) {
        this.wards = wards;
        this.standings = standings;
        this.directory = directory;
        this.access = access;
        this.trail = trail;
        this.sql = sql;
        this.time = time;
    }

    @Override
    public boolean isGivenFor(UUID volunteer) {
        return sql.exists(LIVE, volunteer);
    }

    /** Keeps a consent in place of the one there was. */
    @Transactional
    ConsentView record(UUID id, NewConsent consent) {
        var person = wards.lock(id);
        if (wards.isOfAge(person)) {
            throw new OfAge();
        }
        requireDay(person, consent);
        end(id);
        sql.update(
                KEEP,
                Ids.next(),
                id,
                wards.seal(id, consent.guardianName()),
                consent.relation().name(),
                consent.how().name(),
                consent.givenOn(),
                consent.evidenceRef(),
                access.subject(),
                MachineClock.now());
        trail.keep(ConsentAct.GUARDIAN_CONSENT_RECORDED, id);
        return live(id);
    }

    private void requireDay(VolunteerFacts person, NewConsent consent) {
        var day = consent.givenOn();
        if (day.isAfter(time.today()) || day.isBefore(person.birthDate())) {
            throw new Invalid("givenOn", "a day of the person's life until today");
        }
    }

    /** For those who may look the person up. */
    @Transactional
    ConsentView view(UUID id) {
        directory.requireReadable(id);
        return live(id);
    }

    /** Ends the consent; whoever serves on its ground is suspended. */
    @Transactional
    void withdraw(UUID id) {
        var person = wards.lock(id);
        if (end(id) == 0) {
            throw new NotFound("guardian consent", id);
        }
        trail.keep(ConsentAct.GUARDIAN_CONSENT_WITHDRAWN, id, CONSENT_WITHDRAWN);
        if (!wards.isOfAge(person)) {
            standings.suspendIfApproved(id, CONSENT_WITHDRAWN);
        }
    }

    private int end(UUID id) {
        return sql.update(END, access.subject(), MachineClock.now(), id);
    }

    private ConsentView live(UUID id) {
        return sql.find(LIVE, this::read, id).orElseThrow(() -> new NotFound("guardian consent", id));
    }

    private ConsentView read(Row row) throws SQLException {
        var person = row.id("volunteer_id");
        return new ConsentView(
                person,
                wards.open(person, row.bytes("sealed_guardian")),
                row.constant(Relation.class, "relation"),
                row.constant(ConsentForm.class, "how"),
                row.day("given_on"),
                row.textOrNull("evidence_ref"),
                row.instant("recorded_at"));
    }
}
