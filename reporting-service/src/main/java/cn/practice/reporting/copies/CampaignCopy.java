package cn.practice.reporting.copies;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copies of campaigns that a batch changes; an event says everything about one. */
final class CampaignCopy {

    private static final String UPSERT = """
            insert into known_campaign as known (id, name, target, from_day, to_day, version)
            select id, name, target, from_day, to_day, version
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::date[], ?::date[], ?::bigint[])
                as told (id, name, target, from_day, to_day, version)
            on conflict (id) do update set name = excluded.name, target = excluded.target,
                from_day = excluded.from_day, to_day = excluded.to_day, version = excluded.version
            where known.version < excluded.version""";

    private final Newest<UUID, Campaign> campaigns = new Newest<>((newer, older) -> newer);

    void launched(CopyEvent.CampaignLaunched e, long version) {
        campaigns.add(e.campaignId(), version, new Campaign(e.name(), e.target(), e.fromDay(), e.toDay()));
    }

    boolean isEmpty() {
        return campaigns.isEmpty();
    }

    Statement upsert() {
        var rows = campaigns.rows();
        return Statement.of(
                UPSERT,
                Column.of(campaigns.keys()),
                Column.of(rows, Campaign::name),
                Column.of(rows, Campaign::target),
                Column.of(rows, Campaign::from),
                Column.of(rows, Campaign::to),
                Column.of(campaigns.versions()));
    }

    private record Campaign(String name, @Nullable Long target, LocalDate from, LocalDate to) {}
}
