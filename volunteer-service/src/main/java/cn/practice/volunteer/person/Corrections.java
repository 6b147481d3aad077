package cn.practice.volunteer.person;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Refusals.ClaimOpen;
import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How staff correct who somebody is: never themselves, and never whom they brought. */
@ApplicationScoped
public class Corrections {

    private final Volunteers volunteers;
    private final Documents documents;
    private final Standings standings;
    private final OpenClaims claims;
    private final Majority majority;
    private final Changes changes;
    private final VolunteerViews views;
    private final Identities identities;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Corrections(
            Volunteers volunteers,
            Documents documents,
            Standings standings,
            OpenClaims claims,
            Majority majority,
            Changes changes,
            VolunteerViews views,
            Identities identities,
            Access access,
            Trail trail,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.standings = standings;
        this.claims = claims;
        this.majority = majority;
        this.changes = changes;
        this.views = views;
        this.identities = identities;
        this.access = access;
        this.trail = trail;
        this.time = time;
    }

    /** The edition being changed is named as by {@link ETags}. */
    @Transactional(TxType.MANDATORY)
    public VolunteerView correct(UUID id, @Nullable String ifMatch, IdentityChange wanted) {
        var document = wanted.document();
        var volunteer =
                document == null ? documents.locked(id) : documents.locked(id, identities.fingerprint(document));
        standings.requireStaffOver(volunteer);
        standings.broughtByAnother(volunteer);
        ETags.requireMatch(ifMatch, volunteer.version());
        volunteer.requireLive();
        var day = time.today();
        var born = volunteer.birthDate();
        var by = access.by(null, volunteer.siteCode());
        var changed = replace(volunteer, wanted);
        if (volunteer.isApproved() && changed.contains(ChangedField.BIRTH_DATE)) {
            majority.requireConsent(volunteer);
        }
        volunteer.ageAnew(born, day).ifPresent(event -> volunteers.tell(volunteer, event, by));
        changes.keep(volunteer, changed, by, wanted.reasonCode());
        if (!changed.isEmpty()) {
            trail.keep(VolunteerAct.IDENTITY_CORRECTED, id, wanted.reasonCode());
        }
        return views.of(volunteer);
    }

    /** A document that stays must fit what is said about the person anew; one of before is not looked at otherwise. */
    private Set<ChangedField> replace(Volunteer it, IdentityChange wanted) {
        var changed = EnumSet.copyOf(it.identify(wanted.name(), wanted.sex(), wanted.birthDate()));
        var document = wanted.document();
        if (document != null) {
            document.requireOf(wanted.birthDate(), wanted.sex());
            changed.addAll(reseal(it, document));
        } else if (changed.contains(ChangedField.BIRTH_DATE) || changed.contains(ChangedField.SEX)) {
            identities.document(it.id(), it.documentType(), it.secrets()).requireOf(wanted.birthDate(), wanted.sex());
        }
        documents.claimDuplicates(it);
        return changed;
    }

    private Set<ChangedField> reseal(Volunteer it, Document document) {
        var secrets = identities.sealAnew(it.id(), it.secrets(), document, identities.phone(it.id(), it.secrets()));
        boolean isOther = !it.secrets().isDocumentOf(secrets);
        if (isOther) {
            requireUnclaimed(it);
            claims.lapseDocumentsOf(it.id());
            documents.release(it);
        }
        var changed = it.seal(document.type(), secrets);
        if (isOther) {
            documents.requireHeldBy(it);
        }
        return changed;
    }

    /** Whose document it is that somebody claims is settled, and not corrected away by whoever may not settle. */
    private void requireUnclaimed(Volunteer it) {
        if (claims.heirTo(it.id(), it.secrets().documentHash()).isPresent()) {
            throw new ClaimOpen();
        }
    }
}
