package cn.practice.volunteer.copies;

import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.site.SiteUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** A site where something is still to take place, or that owns it, is in use; what slips through is flagged by others. */
@ApplicationScoped
class ActivitiesAtSites implements SiteUse {

    private static final String LIVE = """
            select from known_activity where site_code = ? and state = 'PUBLISHED' and ends_at > ?
            union all
            select from known_activity where owner_site_code = ? and state = 'PUBLISHED' and ends_at > ?""";

    private final Sql sql;
    private final InstantSource clock;

    ActivitiesAtSites(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean isUsed(String siteCode) {
        var now = clock.instant();
        return sql.exists(LIVE, siteCode, now, siteCode, now);
    }
}
