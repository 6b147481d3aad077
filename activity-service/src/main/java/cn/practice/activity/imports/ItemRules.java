package cn.practice.activity.imports;

import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Standings;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Ownership;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Gathers what items are held against, when they are proposed and again when they are applied. */
@ApplicationScoped
class ItemRules {

    private final Kinds kinds;
    private final Campaigns campaigns;
    private final KnownSites sites;
    private final KnownTeams teams;
    private final KnownVolunteers volunteers;
    private final Standings standings;
    private final Ownership ownership;
    private final CivilTime time;

    ItemRules(
            Kinds kinds,
            Campaigns campaigns,
            KnownSites sites,
            KnownTeams teams,
            KnownVolunteers volunteers,
            Standings standings,
            Ownership ownership,
            CivilTime time) {
        this.kinds = kinds;
        this.campaigns = campaigns;
        this.sites = sites;
        this.teams = teams;
        this.volunteers = volunteers;
        this.standings = standings;
        this.ownership = ownership;
        this.time = time;
    }

    /** Waits for the copies that the items need; outside the transaction. */
    KnownHere await(List<Item> items) {
        return KnownHere.of(items, sites, teams, volunteers, standings);
    }

    /** The same with the item's persons as they are now. */
    KnownHere now(KnownHere known, Item item) {
        return known.with(volunteers.find(item.persons()), standings.find(item.persons()));
    }

    ItemChecks over(List<Item> items, KnownHere known, Hands hands) {
        var named = campaigns.known(
                items.stream().map(Item::campaignId).filter(Objects::nonNull).toList());
        return new ItemChecks(
                kinds.catalogue(),
                known,
                named,
                new LineChecks(known, hands, time.zone()),
                ownership::requireFit,
                time.now());
    }
}
