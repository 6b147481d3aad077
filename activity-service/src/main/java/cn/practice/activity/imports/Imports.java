package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.ImportReport.Row;
import cn.practice.activity.imports.Refusals.AlreadyImported;
import cn.practice.activity.imports.Refusals.ImportRefused;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Ownership;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.Problems;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes past activities over: all or none, the same again changes nothing, and a dry run says what would happen. */
@ApplicationScoped
class Imports {

    private final ImportStore store;
    private final Kinds kinds;
    private final Campaigns campaigns;
    private final KnownSites sites;
    private final KnownTeams teams;
    private final KnownVolunteers volunteers;
    private final Ownership ownership;
    private final PersonTimes times;
    private final DayLimits limits;
    private final Access access;
    private final CivilTime time;
    private final Trail trail;
    private final Problems problems;

    Imports(
            ImportStore store,
            Kinds kinds,
            Campaigns campaigns,
            KnownSites sites,
            KnownTeams teams,
            KnownVolunteers volunteers,
            Ownership ownership,
            PersonTimes times,
            DayLimits limits,
            Access access,
            CivilTime time,
            Trail trail,
            Problems problems) {
        this.store = store;
        this.kinds = kinds;
        this.campaigns = campaigns;
        this.sites = sites;
        this.teams = teams;
        this.volunteers = volunteers;
        this.ownership = ownership;
        this.times = times;
        this.limits = limits;
        this.access = access;
        this.time = time;
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
        store.lock();
        var namedCampaigns = campaigns.known(
                items.stream().map(Item::campaignId).filter(Objects::nonNull).toList());
        var before = store.digests(items.stream().map(Item::key).toList());
        var checks =
                new ItemChecks(kinds.catalogue(), known, namedCampaigns, owners, ownership::requireFit, time.now());
        var fresh = new ArrayList<ImportedItem>();
        var refused = new ArrayList<Row>();
        for (int i = 0; i < items.size(); i++) {
            try {
                var item = checks.check(items.get(i));
                var digestBefore = before.get(item.item().key());
                if (digestBefore == null) {
                    fresh.add(item);
                } else if (!digestBefore.equals(Digest.of(item.item()))) {
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

    private void takeOver(List<ImportedItem> fresh) {
        var owners = fresh.stream()
                .map(each -> each.item().ownerSiteCode())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), owner -> access.by(null, owner)));
        store.store(new ImportPlan(fresh, time.zone(), owners, times(fresh), limits), access.subject(), time.now());
        trail.keepAll(ImportAct.ACTIVITIES_IMPORTED, fresh, each -> access.subject(), ImportedItem::id);
    }

    private Map<UUID, PersonTime> times(List<ImportedItem> fresh) {
        var persons = fresh.stream()
                .flatMap(each -> each.item().attendees().stream())
                .map(Attendee::volunteerId)
                .distinct()
                .toList();
        var first = fresh.stream().map(each -> each.period().startsAt()).min(Comparator.naturalOrder());
        var last = fresh.stream().map(each -> each.period().endsAt()).max(Comparator.naturalOrder());
        return times.lock(persons, new Period(first.orElseThrow(), last.orElseThrow()));
    }
}
