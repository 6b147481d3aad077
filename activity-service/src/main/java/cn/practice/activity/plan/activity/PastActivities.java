package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Activities that were taken over from elsewhere, in sets. */
@ApplicationScoped
public class PastActivities {

    private final Sql sql;

    PastActivities(Sql sql) {
        this.sql = sql;
    }

    /** The digests of those that were taken over before. */
    public Map<NaturalKey, String> digests(Collection<NaturalKey> keys) {
        return sql
                .list(
                        """
                        select owner_site_code, external_id, content_digest from activity
                         where (owner_site_code, external_id) in (select * from unnest(?::text[], ?::text[]))""",
                        row -> Map.entry(
                                new NaturalKey(row.text("owner_site_code"), row.text("external_id")),
                                row.text("content_digest")),
                        Column.of(keys, NaturalKey::ownerSiteCode),
                        Column.of(keys, NaturalKey::externalId))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives the name of one free that was taken back, for a corrected one. */
    public void forget(UUID id) {
        sql.update("update activity set external_id = null, content_digest = null where id = ?", id);
    }

    /** Takes them over, held as they were. */
    public void add(List<PastActivity> all, UUID by, Instant at) {
        sql.update(
                """
                insert into activity (id, external_id, content_digest, title, kind, form, campaign_id, site_code,
                                      owner_site_code, team_id, counts_as_service, starts_at, ends_at, sequence,
                                      state, created_at, created_by, published_at)
                select i.*, 'HELD', ?, ?, ?
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                              ?::text[], ?::uuid[], ?::bool[], ?::timestamptz[], ?::timestamptz[], ?::bigint[]) as i""",
                at,
                by,
                at,
                Column.of(all, PastActivity::id),
                Column.of(all, each -> each.key().externalId()),
                Column.of(all, PastActivity::digest),
                Column.of(all, PastActivity::title),
                Column.of(all, each -> each.classification().kind()),
                Column.of(all, each -> each.classification().form()),
                Column.of(all, each -> each.classification().campaignId()),
                Column.of(all, each -> each.classification().siteCode()),
                Column.of(all, each -> each.classification().ownerSiteCode()),
                Column.of(all, each -> each.classification().teamId()),
                Column.of(all, each -> each.classification().countsAsService()),
                Column.of(all, each -> each.period().startsAt()),
                Column.of(all, each -> each.period().endsAt()),
                Column.of(all, PastActivity::sequence));
    }
}
