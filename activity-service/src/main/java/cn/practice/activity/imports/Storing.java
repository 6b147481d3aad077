package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.NaturalKey;
import cn.practice.activity.imports.Takeover.Came;
import cn.practice.activity.imports.Takeover.Reached;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes imported activities in sets. */
@ApplicationScoped
class Storing {

    private final Sql sql;

    Storing(Sql sql) {
        this.sql = sql;
    }

    /** One import at a time, so that two of the same file do not meet. */
    void lock() {
        sql.list("select pg_advisory_xact_lock(hashtextextended('activity-imports', 0))", row -> true);
    }

    Set<UUID> campaigns(Collection<UUID> named) {
        return sql
                .list("select id from campaign where id = any(?::uuid[])", row -> row.id("id"), Column.of(named))
                .stream()
                .collect(Collectors.toSet());
    }

    /** The digests of those that were taken over before. */
    Map<NaturalKey, String> digests(Collection<NaturalKey> keys) {
        var found = new HashMap<NaturalKey, String>();
        sql.list(
                        """
                        select owner_site_code, external_id, content_digest from activity
                         where (owner_site_code, external_id) in (select * from unnest(?::text[], ?::text[]))""",
                        row -> Map.entry(
                                new NaturalKey(row.text("owner_site_code"), row.text("external_id")),
                                row.text("content_digest")),
                        Column.of(keys, NaturalKey::ownerSiteCode),
                        Column.of(keys, NaturalKey::externalId))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    void store(Takeover takeover, UUID by, Instant at) {
        activities(takeover.activities(), by, at);
        reach(takeover.reached(), by, at);
        attendances(takeover.came(), at);
        credits(takeover.credited(), at);
    }

    private void activities(List<Past> all, UUID by, Instant at) {
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
                Column.of(all, Past::id),
                Column.of(all, each -> each.item().externalId()),
                Column.of(all, each -> Digest.of(each.item())),
                Column.of(all, each -> each.item().title()),
                Column.of(all, each -> each.item().kind()),
                Column.of(all, each -> each.item().form()),
                Column.of(all, each -> each.item().campaignId()),
                Column.of(all, each -> each.item().siteCode()),
                Column.of(all, each -> each.item().ownerSiteCode()),
                Column.of(all, each -> each.item().teamId()),
                Column.of(all, each -> each.classification().countsAsService()),
                Column.of(all, each -> each.period().startsAt()),
                Column.of(all, each -> each.period().endsAt()),
                Column.of(all, Takeover::sequenceOf));
    }

    private void reach(List<Reached> all, UUID by, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into reach (id, activity_id, audience, channel, persons, counted_at, counted_by)
                select i.*, ?, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int[]) as i""",
                at,
                by,
                Column.of(all, Reached::id),
                Column.of(all, Reached::activityId),
                Column.of(all, each -> each.count().audience()),
                Column.of(all, each -> each.count().channel()),
                Column.of(all, each -> each.count().persons()));
    }

    private void attendances(List<Came> all, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into attendance (id, activity_id, volunteer_id, role, day, sequence, evidence, recorded_at)
                select i.*, 'IMPORTED', ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bigint[]) as i""",
                at,
                Column.of(all, Came::id),
                Column.of(all, Came::activityId),
                Column.of(all, each -> each.who().volunteerId()),
                Column.of(all, each -> each.who().role()),
                Column.of(all, Came::day),
                Column.of(all, Came::sequence));
    }

    private void credits(List<Came> all, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into credit (id, attendance_id, minutes, evidence, credited_at)
                select i.*, 'IMPORTED', ? from unnest(?::uuid[], ?::uuid[], ?::int[]) as i""",
                at,
                Column.of(all, Came::creditId),
                Column.of(all, Came::id),
                Column.of(all, each -> each.who().given()));
    }
}
