package cn.practice.activity.imports;

import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.ImportReport.Row;
import cn.practice.activity.imports.Refusals.AlreadyImported;
import cn.practice.activity.imports.Refusals.ImportRefused;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Ownership;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.identity.Access;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes past activities over: all or none, the same again changes nothing, and a dry run says what would happen. */
@ApplicationScoped
class Imports {

    private final Storing storing;
    private final Kinds kinds;
    private final KnownSites sites;
    private final KnownTeams teams;
    private final KnownVolunteers volunteers;
    private final Ownership ownership;
    private final Access access;
    private final CivilTime time;
    private final Outbox outbox;
    private final Trail trail;
    private final Problems problems;

    Imports(
            Storing storing,
            Kinds kinds,
            KnownSites sites,
            KnownTeams teams,
            KnownVolunteers volunteers,
            Ownership ownership,
            Access access,
            CivilTime time,
            Outbox outbox,
            Trail trail,
            Problems problems) {
        this.storing = storing;
        this.kinds = kinds;
        this.sites = sites;
        this.teams = teams;
        this.volunteers = volunteers;
        this.ownership = ownership;
        this.access = access;
        this.time = time;
        this.outbox = outbox;
        this.trail = trail;
        this.problems = problems;
    }

    /** The owning sites among the items that the caller is staff of; none at all is no importing. */
    Set<String> requireOwners(List<Item> items) {
        var owners = items.stream()
                .map(Item::ownerSiteCode)
                .distinct()
                .filter(access::isStaffOf)
                .collect(Collectors.toSet());
        if (owners.isEmpty()) {
            throw new Forbidden();
        }
        return owners;
    }

    /** Waits for the copies that the items need; outside the transaction. */
    KnownHere await(List<Item> items) {
        return KnownHere.of(items, sites, teams, volunteers);
    }

    @Transactional
    ImportReport run(
            List<Item> items, Set<String> owners, KnownHere known, boolean dryRun, @Nullable String acceptLanguage) {
        storing.lock();
        var campaigns = storing.campaigns(
                items.stream().map(Item::campaignId).filter(Objects::nonNull).toList());
        var before = storing.digests(items.stream().map(Item::key).toList());
        var checks = new Checks(kinds, known, campaigns, owners, ownership, time.now());
        var fresh = new ArrayList<Past>();
        var refused = new ArrayList<Row>();
        for (int i = 0; i < items.size(); i++) {
            try {
                var past = checks.check(items.get(i));
                var digestBefore = before.get(past.item().key());
                if (digestBefore == null) {
                    fresh.add(past);
                } else if (!digestBefore.equals(Digest.of(past.item()))) {
                    throw new AlreadyImported();
                }
            } catch (Refusal refusal) {
                refused.add(new Row(
                        i,
                        refusal.code(),
                        problems.of(refusal, acceptLanguage, "").detail()));
            }
        }
        if (!refused.isEmpty() && !dryRun) {
            throw new ImportRefused(refused);
        }
        if (!dryRun && !fresh.isEmpty()) {
            takeOver(fresh);
        }
        return new ImportReport(
                items.size(), fresh.size(), items.size() - fresh.size() - refused.size(), refused, dryRun);
    }

    private void takeOver(List<Past> fresh) {
        var takeover = new Takeover(fresh, time.zone());
        storing.store(takeover, access.subject(), time.now());
        outbox.append(takeover.told());
        trail.keepAll(Act.ACTIVITIES_IMPORTED, fresh, past -> access.subject(), Past::id);
    }
}
