package cn.practice.activity.plan.activity;

import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.copies.KnownTeams;
import cn.practice.activity.kind.Kinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells a list in which nothing stands from one that is asked for what does not exist. */
@ApplicationScoped
class FilterCheck {

    private final KnownSites sites;
    private final KnownTeams teams;
    private final Kinds kinds;
    private final Campaigns campaigns;

    FilterCheck(KnownSites sites, KnownTeams teams, Kinds kinds, Campaigns campaigns) {
        this.sites = sites;
        this.teams = teams;
        this.kinds = kinds;
        this.campaigns = campaigns;
    }

    /** Throws 404 where the filter names a site, team, kind or campaign that does not exist. */
    void requireExisting(ActivityFilter filter) {
        require(filter.site(), sites::requireExisting);
        require(filter.team(), teams::requireExisting);
        require(filter.kind(), kinds::requireExisting);
        require(filter.campaign(), campaigns::requireExisting);
    }

    private static <T> void require(@Nullable T value, Consumer<T> check) {
        if (value != null) {
            check.accept(value);
        }
    }
}
