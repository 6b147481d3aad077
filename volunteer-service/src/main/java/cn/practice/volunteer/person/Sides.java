package cn.practice.volunteer.person;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.person.Refusals.EnrolledByYourself;
import cn.practice.volunteer.person.Refusals.SelfApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;

/** Both records of a claim, and what its settlement does to them. */
@ApplicationScoped
public class Sides {

    private final Volunteers volunteers;
    private final Documents documents;
    private final Standings standings;
    private final OpenClaims claims;
    private final Changes changes;
    private final Directory directory;
    private final Access access;
    private final CivilTime time;

    Sides(
            Volunteers volunteers,
            Documents documents,
            Standings standings,
            OpenClaims claims,
            Changes changes,
            Directory directory,
            Access access,
            CivilTime time) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.standings = standings;
        this.claims = claims;
        this.changes = changes;
        this.directory = directory;
        this.access = access;
        this.time = time;
    }

    /** Locks both, and refuses whoever is no staff of the holder's site, is either, or brought either. */
    @Transactional(TxType.MANDATORY)
    public void lockForSettlement(UUID claimant, UUID holder) {
        documents.lockAll(claimant, holder);
        access.requireStaffOf(volunteers.locked(holder).siteCode());
        for (var side : new UUID[] {claimant, holder}) {
            var facts = volunteers.locked(side);
            if (access.subject().equals(facts.subject())) {
                throw new SelfApproval();
            }
            if (access.subject().equals(facts.enrolledBy())) {
                throw new EnrolledByYourself();
            }
        }
    }

    /** One side as the caller may see it, having been found to be staff or auditor. */
    public VolunteerView view(UUID id) {
        return directory.shown(id);
    }

    /** The claimant is the holder, who signs in with the claimant's account from now on if there is one. */
    @Transactional(TxType.MANDATORY)
    public void merge(UUID claimant, UUID holder) {
        var from = volunteers.locked(claimant);
        var into = volunteers.locked(holder);
        into.requireLive();
        var account = from.subject();
        if (account != null) {
            standings.requireNoDuty(into);
        }
        var by = by(into);
        volunteers.tell(from, from.mergeInto(holder, time.today()), by);
        volunteers.flush();
        if (account != null) {
            volunteers.tell(into, into.link(account), by);
            changes.keep(into, Set.of(ChangedField.ACCOUNT), by, null);
            volunteers.flush();
        }
        claims.lapseOf(claimant);
        claims.follow(claimant, holder);
    }

    /** The document is the claimant's, and the holder an impostor. */
    @Transactional(TxType.MANDATORY)
    public void unseat(UUID holder, UUID claimant, String reasonCode) {
        var impostor = volunteers.locked(holder);
        var rightful = volunteers.locked(claimant);
        standings.requireNoDuty(impostor);
        var by = by(impostor);
        var document = rightful.secrets().documentHash();
        documents
                .holderOf(document)
                .ifPresent(each -> volunteers.locked(each.record()).letDocumentGo());
        volunteers.flush();
        rightful.takeDocument();
        volunteers.flush();
        claims.inherit(holder, claimant, document);
        switch (impostor.status()) {
            case PENDING -> {
                claims.lapseOf(holder);
                claims.lapseDuplicatesOf(holder);
                impostor.reject(reasonCode, time.today()).ifPresent(event -> volunteers.tell(impostor, event, by));
            }
            case APPROVED ->
                impostor.suspend(reasonCode, time.today()).ifPresent(event -> volunteers.tell(impostor, event, by));
            case SUSPENDED, REJECTED, MERGED -> {
                // they serve nowhere already
            }
        }
    }

    /** The holder is who they say, and the claimant is not. */
    @Transactional(TxType.MANDATORY)
    public void turnAway(UUID claimant, UUID holder, String reasonCode) {
        var rejected = volunteers.locked(claimant);
        var by = by(volunteers.locked(holder));
        rejected.reject(reasonCode, time.today()).ifPresent(event -> {
            standings.leave(rejected);
            volunteers.tell(rejected, event, by);
        });
    }

    private By by(Volunteer holder) {
        return access.by(null, holder.siteCode());
    }
}
