package cn.practice.volunteer.volunteer;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** Real-name registration: one account and one document make one volunteer. */
@ApplicationScoped
class Registrations {
    private static final int OLDEST = 120;

    private final Volunteers volunteers;
    private final Identities identities;
    private final SiteTree sites;
    private final Access access;
    private final CivilTime time;
    private final Session database;

    Registrations(
            Volunteers volunteers,
            Identities identities,
            SiteTree sites,
            Access access,
            CivilTime time,
            Session database) {
        this.volunteers = volunteers;
        this.identities = identities;
        this.sites = sites;
        this.access = access;
        this.time = time;
        this.database = database;
    }

    @Transactional
    VolunteerView register(Registration person) {
        AgeClass age = check(person);
        if (volunteers.bySubject(access.subject()).isPresent()) {
            throw new AlreadyRegistered();
        }
        sites.requireOpen(person.siteCode());
        UUID id = Ids.next();
        var volunteer =
                Volunteer.register(id, nextNumber(), access.subject(), person, identities.seal(id, person), time.now());
        try {
            volunteers.persistAndFlush(volunteer);
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "volunteer_subject_unique" -> new AlreadyRegistered();
                case "volunteer_document_unique" -> new DocumentTaken();
                default -> e;
            };
        }
        volunteers.tell(volunteer, volunteer.registered(age));
        return identities.masked(volunteer);
    }

    private AgeClass check(Registration person) {
        LocalDate today = time.today();
        if (!person.birthDate().isBefore(today) || person.birthDate().isBefore(today.minusYears(OLDEST))) {
            throw new Invalid("birthDate", "a day of the last " + OLDEST + " years");
        }
        if (person.documentType() == DocumentType.RESIDENT_ID) {
            ResidentId.check(person.document(), person.birthDate(), person.sex());
        }
        AgeClass age = AgeClass.of(person.birthDate(), today);
        if (age == AgeClass.UNDER_14) {
            throw new GuardianConsent();
        }
        return age;
    }

    private String nextNumber() {
        Long next = database.createNativeQuery("select nextval('volunteer_number')", Long.class)
                .getSingleResult();
        return "V%08d".formatted(next);
    }
}
