package cn.practice.volunteer.person;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Refusals.AlreadyRegistered;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.exception.ConstraintViolationException;

/** How people become volunteers, by themselves or through staff. */
@ApplicationScoped
public class Intake {

    private static final String NEXT_NUMBER = "select nextval('volunteer_number') as number";

    private final Volunteers volunteers;
    private final Documents documents;
    private final VolunteerViews views;
    private final SiteTree sites;
    private final Identities identities;
    private final Access access;
    private final Sql sql;
    private final CivilTime time;

    Intake(
            Volunteers volunteers,
            Documents documents,
            VolunteerViews views,
            SiteTree sites,
            Identities identities,
            Access access,
            Sql sql,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.views = views;
        this.sites = sites;
        this.identities = identities;
        this.access = access;
        this.sql = sql;
        this.time = time;
    }

    /** Takes in the caller, who then waits for approval; an account belongs to one volunteer alone. */
    @Transactional(TxType.MANDATORY)
    public VolunteerView register(NewVolunteer person) {
        if (volunteers.bySubject(access.subject()).isPresent()) {
            throw new AlreadyRegistered();
        }
        try {
            return take(person, access.self());
        } catch (ConstraintViolationException e) {
            throw "volunteer_subject_unique".equals(e.getConstraintName()) ? new AlreadyRegistered() : e;
        }
    }

    /** Takes in somebody whom the caller brings as staff of the site, and who then waits for approval too. */
    @Transactional(TxType.MANDATORY)
    public VolunteerView enrol(NewVolunteer person) {
        return take(person, access.by(null, person.siteCode()));
    }

    /** Whoever is or may be somebody else waits like everybody, and staff settle the claim that this makes. */
    private VolunteerView take(NewVolunteer person, By by) {
        sites.requireOpen(person.siteCode());
        var id = Ids.next();
        var secrets = identities.seal(id, person.document(), person.phone());
        var volunteer = Volunteer.register(id, nextNumber(), person, secrets, time.now());
        var takenIn = volunteer.takenIn(time.today());
        documents.lock(secrets.documentHash(), secrets.phoneHash());
        documents.enter(volunteer);
        volunteers.tell(volunteer, takenIn, by);
        return views.of(volunteer);
    }

    private String nextNumber() {
        return sql.list(NEXT_NUMBER, row -> "V%08d".formatted(row.count("number")))
                .getFirst();
    }
}
