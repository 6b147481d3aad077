package cn.practice.activity.imports;

import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.imports.ImportEvent.ImportReversed;
import cn.practice.activity.imports.Refusals.ImportNotApplied;
import cn.practice.activity.imports.Refusals.OtherImportReversal;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes to take imports back and decides it: always two persons, and nobody who is in a line. */
@ApplicationScoped
class ImportReversals {

    private final Sql sql;
    private final Proposals proposals;
    private final ProposedItems items;
    private final FourEyes eyes;
    private final Access access;
    private final Outbox outbox;
    private final CivilTime time;
    private final Trail trail;

    ImportReversals(
            Sql sql,
            Proposals proposals,
            ProposedItems items,
            FourEyes eyes,
            Access access,
            Outbox outbox,
            CivilTime time,
            Trail trail) {
        this.sql = sql;
        this.proposals = proposals;
        this.items = items;
        this.eyes = eyes;
        this.access = access;
        this.outbox = outbox;
        this.time = time;
        this.trail = trail;
    }

    /** An answer and whether it is new. */
    record Answer(ImportReversalView reversal, boolean isNew) {}

    @Transactional
    Answer propose(UUID importId, String reasonCode) {
        access.requireStaffOf(proposals.get(importId).ownerSiteCode());
        var proposal = proposals.lock(importId);
        if (proposal.decision().state() != ImportState.APPLIED) {
            throw new ImportNotApplied();
        }
        var before = latest(importId);
        if (before.isPresent() && before.get().decision().state() != ImportState.REJECTED) {
            if (!before.get().reasonCode().equals(reasonCode)) {
                throw new OtherImportReversal(before.get().id());
            }
            return new Answer(ImportReversalView.of(before.get()), false);
        }
        eyes.requireRecent();
        var by = access.by(null, proposal.ownerSiteCode());
        sql.update("""
                insert into import_reversal (id, import_id, state, reason_code, made_at, made_by, made_role, made_site)
                values (?, ?, 'PENDING', ?, ?, ?, ?, ?)""", Ids.next(), importId, reasonCode, time.now(), by.subject(), by.role(), by.siteCode());
        trail.keep(ImportAct.IMPORT_REVERSAL_PROPOSED, importId, reasonCode);
        return new Answer(ImportReversalView.of(get(importId)), true);
    }

    @Transactional
    void approve(UUID importId) {
        var proposal = lockToCheck(importId);
        var reversal = get(importId);
        if (reversal.decision().isOpenTo(ImportState.APPROVED)) {
            decide(reversal, proposal, ImportState.APPLYING, null);
            trail.keep(ImportAct.IMPORT_REVERSED, importId, reversal.reasonCode());
            outbox.append(proposal.entry(
                    3,
                    new ImportReversed(importId, proposal.ownerSiteCode(), reversal.reasonCode(), reversal.madeBy()),
                    access.by(null, proposal.ownerSiteCode())));
        }
    }

    @Transactional
    void reject(UUID importId, String reasonCode) {
        var proposal = lockToCheck(importId);
        var reversal = get(importId);
        if (reversal.decision().isOpenTo(ImportState.REJECTED)) {
            decide(reversal, proposal, ImportState.REJECTED, reasonCode);
            trail.keep(ImportAct.IMPORT_REVERSAL_REJECTED, importId, reasonCode);
        }
    }

    private void decide(
            ImportReversal reversal, Proposal proposal, ImportState decision, @Nullable String rejectionCode) {
        var by = access.by(null, proposal.ownerSiteCode());
        sql.update("""
                update import_reversal
                   set state = ?, checked_at = ?, checked_by = ?, checked_role = ?, checked_site = ?, rejection_code = ?
                 where id = ?""", decision, time.now(), by.subject(), by.role(), by.siteCode(), rejectionCode, reversal.id());
    }

    private Proposal lockToCheck(UUID importId) {
        access.requireStaffOf(proposals.get(importId).ownerSiteCode());
        eyes.requireChecker(get(importId).madeBy().account(), items.persons(importId));
        return proposals.lock(importId);
    }

    /** The latest of an import, for staff of its site and for auditors. */
    ImportReversalView view(UUID importId) {
        var proposal = proposals.get(importId);
        if (!access.isAuditor()) {
            access.requireStaffOf(proposal.ownerSiteCode());
        }
        return ImportReversalView.of(get(importId));
    }

    ImportReversal get(UUID importId) {
        return latest(importId).orElseThrow(() -> new NotFound("reversal", importId));
    }

    private Optional<ImportReversal> latest(UUID importId) {
        return sql.find(
                "select * from import_reversal where import_id = ? order by id desc limit 1",
                ImportReversal::read,
                importId);
    }

    /** The imports of those that are agreed upon and not done to the end, the oldest first. */
    List<UUID> applying() {
        return sql.list(
                "select import_id from import_reversal where state = 'APPLYING' order by id limit 100",
                row -> row.id("import_id"));
    }

    /** Sets one done of which nothing that was applied stands any more. */
    void finish(UUID importId) {
        sql.update("""
                update import_reversal set state = 'APPLIED'
                 where import_id = ? and state = 'APPLYING'
                   and not exists (select 1 from import_item where import_id = ? and state = 'APPLIED')""", importId, importId);
    }
}
