package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Refusals.VolunteerState;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.identity.Phone;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** How a registration is mended that waits or was rejected: by the person, or by whoever enrolled them. */
@ApplicationScoped
public class Reapplications {

    private final Volunteers volunteers;
    private final Documents documents;
    private final OpenClaims claims;
    private final Changes changes;
    private final VolunteerViews views;
    private final SiteTree sites;
    private final Identities identities;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Reapplications(
            Volunteers volunteers,
            Documents documents,
            OpenClaims claims,
            Changes changes,
            VolunteerViews views,
            SiteTree sites,
            Identities identities,
            Access access,
            Trail trail,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.claims = claims;
        this.changes = changes;
        this.views = views;
        this.sites = sites;
        this.identities = identities;
        this.access = access;
        this.trail = trail;
        this.time = time;
    }

    /** Takes the person as they are said to be now, who waits for approval again. */
    @Transactional(TxType.MANDATORY)
    public VolunteerView mend(UUID id, NewVolunteer wanted) {
        var volunteer = documents.locked(
                id, identities.fingerprint(wanted.document()), identities.fingerprint(new Phone(wanted.phone())));
        var by = requireOwn(volunteer, wanted.siteCode());
        if (volunteer.status() != VolunteerStatus.PENDING && volunteer.status() != VolunteerStatus.REJECTED) {
            throw new VolunteerState(volunteer.status());
        }
        sites.requireOpen(wanted.siteCode());
        replace(volunteer, wanted, by);
        if (by.role() != null) {
            trail.keep(VolunteerAct.REGISTRATION_MENDED, id);
        }
        return views.of(volunteer);
    }

    /** Whoever has an account mends their own; for the others does who enrolled them, at sites of theirs. */
    private By requireOwn(Volunteer volunteer, String wantedSite) {
        if (access.subject().equals(volunteer.subject())) {
            return access.self();
        }
        if (volunteer.subject() != null || !access.subject().equals(volunteer.enrolledBy())) {
            throw new Forbidden();
        }
        access.requireStaffOf(volunteer.siteCode());
        access.requireStaffOf(wantedSite);
        return access.by(null, volunteer.siteCode());
    }

    private void replace(Volunteer it, NewVolunteer wanted, By by) {
        var day = time.today();
        var born = it.birthDate();
        var secrets = identities.sealAnew(it.id(), it.secrets(), wanted.document(), wanted.phone());
        if (!it.secrets().isDocumentOf(secrets)) {
            claims.lapseDocumentsOf(it.id());
            documents.release(it);
        }
        var changed = it.identify(wanted.name(), wanted.sex(), wanted.birthDate());
        changed.addAll(it.profile(wanted.residenceArea(), wanted.skills(), wanted.serviceCategories()));
        changed.addAll(it.seal(wanted.document().type(), secrets));
        if (!it.siteCode().equals(wanted.siteCode())) {
            changed.add(ChangedField.SITE);
        }
        documents.enter(it);
        it.reapply(wanted.siteCode(), day).ifPresent(event -> volunteers.tell(it, event, by));
        it.ageAnew(born, day).ifPresent(event -> volunteers.tell(it, event, by));
        changes.keep(it, changed, by, null);
    }
}
