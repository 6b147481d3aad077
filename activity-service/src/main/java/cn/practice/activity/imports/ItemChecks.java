package cn.practice.activity.imports;

import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.Refusals.DuplicateHeadCount;
import cn.practice.activity.imports.Refusals.DuplicateItem;
import cn.practice.activity.imports.Refusals.NotHeld;
import cn.practice.activity.imports.Refusals.NotPast;
import cn.practice.activity.kind.KindCatalogue;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.kit.problem.NotYetKnown;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that one item is held against; the first that it breaks is told. */
final class ItemChecks {

    private final KindCatalogue kinds;
    private final KnownHere known;
    private final Set<UUID> campaigns;
    private final LineChecks lines;
    private final Fit fit;
    private final Instant now;
    private final Set<NaturalKey> seen = new HashSet<>();

    ItemChecks(KindCatalogue kinds, KnownHere known, Set<UUID> campaigns, LineChecks lines, Fit fit, Instant now) {
        this.kinds = kinds;
        this.known = known;
        this.campaigns = campaigns;
        this.lines = lines;
        this.fit = fit;
        this.now = now;
    }

    /** Refuses a team that does not belong to the owner, and a place that does not. */
    @FunctionalInterface
    interface Fit {
        void require(@Nullable UUID teamId, String ownerSiteCode, String siteCode);
    }

    /** What the item becomes, or a refusal. */
    ImportedItem check(Item item) {
        if (!seen.add(item.key())) {
            throw new DuplicateItem();
        }
        requireKnown(item);
        fit.require(item.teamId(), item.ownerSiteCode(), item.siteCode());
        var kind = kinds.require(item.kind(), item.form());
        if (Boolean.FALSE.equals(item.held())) {
            throw new NotHeld();
        }
        var period = Period.of("", item.startsAt(), item.endsAt(), Plan.LONGEST_ACTIVITY);
        if (period.endsAt().isAfter(now)) {
            throw new NotPast();
        }
        checkHeadCounts(item);
        lines.check(item, kind, period);
        return new ImportedItem(item, kind, period);
    }

    private void requireKnown(Item item) {
        for (var site : Set.copyOf(List.of(item.siteCode(), item.ownerSiteCode()))) {
            if (!known.sites().contains(site)) {
                throw new NotYetKnown("site", site);
            }
        }
        if (item.teamId() != null && !known.teams().contains(item.teamId())) {
            throw known.missing().of("team", item.teamId());
        }
        if (item.campaignId() != null && !campaigns.contains(item.campaignId())) {
            throw Campaigns.unknown();
        }
    }

    private static void checkHeadCounts(Item item) {
        var counted = item.headCounts().stream()
                .map(each -> List.of(each.audience(), each.channel()))
                .collect(Collectors.toSet());
        if (counted.size() < item.headCounts().size()) {
            throw new DuplicateHeadCount();
        }
    }
}
