package cn.practice.volunteer.person;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.identity.Identities;
import cn.practice.volunteer.person.identity.Phone;
import cn.practice.volunteer.site.SiteTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves, and staff of their site for them. */
@ApplicationScoped
public class Profiles {

    private final Volunteers volunteers;
    private final Documents documents;
    private final Changes changes;
    private final VolunteerViews views;
    private final SiteTree sites;
    private final Identities identities;
    private final Access access;
    private final Trail trail;
    private final CivilTime time;

    Profiles(
            Volunteers volunteers,
            Documents documents,
            Changes changes,
            VolunteerViews views,
            SiteTree sites,
            Identities identities,
            Access access,
            Trail trail,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.changes = changes;
        this.views = views;
        this.sites = sites;
        this.identities = identities;
        this.access = access;
        this.trail = trail;
        this.time = time;
    }

    /** The edition being changed is named as by {@link ETags}. */
    @Transactional
    public VolunteerView change(UUID id, @Nullable String ifMatch, ProfileChange wanted) {
        var phone = wanted.phone();
        var volunteer =
                phone == null ? documents.locked(id) : documents.locked(id, identities.fingerprint(new Phone(phone)));
        var by = requireOwnOrStaff(volunteer);
        ETags.requireMatch(ifMatch, volunteer.version());
        volunteer.requireLive();
        replace(volunteer, wanted, by);
        return views.of(volunteer);
    }

    private By requireOwnOrStaff(Volunteer volunteer) {
        if (access.subject().equals(volunteer.subject())) {
            return access.self();
        }
        access.requireStaffOf(volunteer.siteCode());
        return access.by(null, volunteer.siteCode());
    }

    private void replace(Volunteer it, ProfileChange wanted, By by) {
        var changed = it.profile(wanted.residenceArea(), wanted.skills(), wanted.serviceCategories());
        if (wanted.phone() != null) {
            var document = identities.document(it.id(), it.documentType(), it.secrets());
            changed.addAll(
                    it.seal(it.documentType(), identities.sealAnew(it.id(), it.secrets(), document, wanted.phone())));
            documents.claimDuplicates(it);
        }
        if (!it.siteCode().equals(wanted.siteCode())) {
            sites.requireOpen(wanted.siteCode());
            changed.add(ChangedField.SITE);
        }
        it.moveTo(wanted.siteCode(), time.today()).ifPresent(event -> volunteers.tell(it, event, by));
        changes.keep(it, changed, by, null);
        if (by.role() != null && !changed.isEmpty()) {
            trail.keep(VolunteerAct.PROFILE_CHANGED, it.id());
        }
    }
}
