package cn.practice.activity.imports;

import cn.practice.activity.checking.FourEyes;
import cn.practice.kit.identity.Access;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Agrees to proposals, or does not, as a whole: always somebody else than who proposed it or is in any of its lines. */
@ApplicationScoped
class ImportDecisions {

    private final Proposals proposals;
    private final ProposedItems items;
    private final FourEyes eyes;
    private final Access access;
    private final Outbox outbox;
    private final CivilTime time;
    private final Trail trail;

    ImportDecisions(
            Proposals proposals,
            ProposedItems items,
            FourEyes eyes,
            Access access,
            Outbox outbox,
            CivilTime time,
            Trail trail) {
        this.proposals = proposals;
        this.items = items;
        this.eyes = eyes;
        this.access = access;
        this.outbox = outbox;
        this.time = time;
        this.trail = trail;
    }

    @Transactional
    void approve(UUID id) {
        var proposal = lockToCheck(id);
        if (proposal.decision().isOpenTo(ImportState.APPROVED)) {
            var by = access.by(null, proposal.ownerSiteCode());
            proposals.decide(id, ImportState.APPLYING, by, time.now(), null);
            trail.keep(ImportAct.IMPORT_APPROVED, id);
            outbox.append(proposal.entry(2, proposal.approved(), by));
        }
    }

    @Transactional
    void reject(UUID id, String reasonCode) {
        var proposal = lockToCheck(id);
        if (proposal.decision().isOpenTo(ImportState.REJECTED)) {
            var by = access.by(null, proposal.ownerSiteCode());
            proposals.decide(id, ImportState.REJECTED, by, time.now(), reasonCode);
            items.reject(id);
            trail.keep(ImportAct.IMPORT_REJECTED, id, reasonCode);
            outbox.append(proposal.entry(2, proposal.rejected(reasonCode), by));
        }
    }

    private Proposal lockToCheck(UUID id) {
        var seen = proposals.get(id);
        access.requireStaffOf(seen.ownerSiteCode());
        eyes.requireChecker(seen.madeBy().account(), items.persons(id));
        return proposals.lock(id);
    }
}
