package cn.practice.activity.imports;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.checking.Recency;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.ImportReport.Row;
import cn.practice.activity.imports.Refusals.AlreadyProposed;
import cn.practice.activity.imports.Refusals.ImportRefused;
import cn.practice.activity.imports.Refusals.SeveralOwners;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposes past activities: all or none, the same again changes nothing, and a dry run says what would happen. */
@ApplicationScoped
class Imports {

    private final Proposals proposals;
    private final ProposedItems items;
    private final Inspection inspection;
    private final ItemRules rules;
    private final Recency recency;
    private final Access access;
    private final Outbox outbox;
    private final CivilTime time;
    private final Trail trail;
    private final Problems problems;

    Imports(
            Proposals proposals,
            ProposedItems items,
            Inspection inspection,
            ItemRules rules,
            Recency recency,
            Access access,
            Outbox outbox,
            CivilTime time,
            Trail trail,
            Problems problems) {
        this.proposals = proposals;
        this.items = items;
        this.inspection = inspection;
        this.rules = rules;
        this.recency = recency;
        this.access = access;
        this.outbox = outbox;
        this.time = time;
        this.trail = trail;
        this.problems = problems;
    }

    /** Passes for staff of the one site that owns all of it. */
    void requireProposer(Import wanted) {
        var owners = wanted.items().stream().map(Item::ownerSiteCode).distinct().toList();
        if (owners.stream().noneMatch(access::isStaffOf)) {
            throw new Forbidden();
        }
        if (owners.size() > 1) {
            throw new SeveralOwners();
        }
    }

    /** Waits for the copies that the items need; outside the transaction. */
    KnownHere await(Import wanted) {
        return rules.await(wanted.items());
    }

    /** What is said about a request, and whether a proposal is new. */
    record Answer(ImportReport report, boolean isNew) {}

    @Transactional
    Answer run(Import wanted, KnownHere known, boolean dryRun, @Nullable String acceptLanguage) {
        wanted.source().requireDated(time.today());
        var said = Digest.of(wanted);
        var again = proposals.waiting(access.subject(), said);
        if (!dryRun && again.isPresent()) {
            return new Answer(standing(wanted, again.get()), false);
        }
        if (!dryRun) {
            recency.require();
        }
        var found = inspection.look(wanted.items(), known, new Hands(access.subject(), null));
        var refused = rows(found.refused(), acceptLanguage);
        if (!dryRun && !refused.isEmpty()) {
            throw new ImportRefused(refused);
        }
        var made = dryRun || found.fresh().isEmpty() ? null : propose(wanted, said, found.fresh(), acceptLanguage);
        return new Answer(report(wanted, found.fresh().size(), refused, dryRun, made), made != null);
    }

    /** The same was proposed before by the same person, and waits. */
    private static ImportReport standing(Import wanted, Proposal proposed) {
        return report(wanted, proposed.activities(), List.of(), false, proposed);
    }

    private static ImportReport report(
            Import wanted, int added, List<Row> refused, boolean dryRun, @Nullable Proposal proposal) {
        int all = wanted.items().size();
        return new ImportReport(
                all,
                added,
                all - added - refused.size(),
                refused,
                dryRun,
                proposal == null ? null : proposal.id(),
                proposal == null ? null : proposal.decision().state());
    }

    private List<Row> rows(Map<Integer, Refusal> refused, @Nullable String acceptLanguage) {
        return refused.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), acceptLanguage))
                .toList();
    }

    private Row row(int index, Refusal refusal, @Nullable String acceptLanguage) {
        var problem = problems.of(refusal, acceptLanguage, "");
        return new Row(index, problem.code(), problem.detail(), problem.members());
    }

    private Proposal propose(Import wanted, String said, List<ProposedItem> fresh, @Nullable String acceptLanguage) {
        var owner = fresh.getFirst().item().ownerSiteCode();
        var proposal = new Proposal(
                Ids.next(),
                owner,
                wanted.source(),
                wanted.reasonCode(),
                fresh.size(),
                fresh.stream().mapToInt(each -> each.item().attendees().size()).sum(),
                fresh.stream().mapToInt(each -> each.item().minutes()).sum(),
                time.now(),
                access.by(null, owner),
                new Decision<>(ImportState.PENDING, null, null, null),
                null);
        proposals.add(proposal, said);
        if (items.add(proposal.id(), fresh) < fresh.size()) {
            throw new ImportRefused(proposedMeanwhile(proposal, fresh, acceptLanguage));
        }
        trail.keep(ImportAct.IMPORT_PROPOSED, proposal.id(), proposal.reasonCode());
        outbox.append(proposal.entry(1, proposal.proposed(), proposal.madeBy()));
        return proposal;
    }

    /** Somebody else was a moment earlier with some of the same. */
    private List<Row> proposedMeanwhile(Proposal proposal, List<ProposedItem> fresh, @Nullable String acceptLanguage) {
        var waiting =
                items.waiting(fresh.stream().map(each -> each.item().key()).toList());
        var rows = new ArrayList<Row>();
        for (var each : fresh) {
            var importId = waiting.get(each.item().key());
            if (importId != null && !importId.equals(proposal.id())) {
                rows.add(row(each.place(), new AlreadyProposed(importId), acceptLanguage));
            }
        }
        return rows;
    }
}
