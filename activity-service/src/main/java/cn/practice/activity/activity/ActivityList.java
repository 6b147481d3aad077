package cn.practice.activity.activity;

import cn.practice.activity.sql.Row;
import cn.practice.activity.sql.Sql;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of activities: everyone sees what was published, drafts are seen by those who may act for them. */
@ApplicationScoped
class ActivityList {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String LIST = """
            select * from activity a
             where (a.starts_at, a.id) < (?, ?)
               and (?::text is null or a.site_code in (select known_sites_under(?)))
               and (?::uuid is null or a.team_id = ?)
               and (?::text is null or a.kind = ?)
               and (?::uuid is null or a.campaign_id = ?)
               and (?::text is null or a.state = ?)
               and (?::timestamptz is null or a.starts_at >= ?)
               and (?::timestamptz is null or a.starts_at < ?)
               and (a.published_at is not null
                    or ?
                    or exists (select 1 from known_appointment k
                                where k.subject = ? and not k.revoked
                                  and (k.team_id = a.team_id
                                       or a.owner_site_code in (select known_sites_under(k.site_code)))))
             order by a.starts_at desc, a.id desc
             limit ?""";

    private final Sql sql;
    private final Access access;

    ActivityList(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    Page<ActivityView> page(ActivityFilter filter, @Nullable String cursor, int limit) {
        var from = filter.from() == null ? null : Period.sane("from", filter.from());
        var to = filter.to() == null ? null : Period.sane("to", filter.to());
        var start = Start.of(cursor);
        var caller = access.isAnonymous() ? null : access.subject();
        boolean seesAll = caller != null && (access.isDistrictAdmin() || access.isAuditor());
        var views = sql.list(
                LIST,
                ActivityList::read,
                start.startsAt,
                start.id,
                filter.site(),
                filter.site(),
                filter.team(),
                filter.team(),
                filter.kind(),
                filter.kind(),
                filter.campaign(),
                filter.campaign(),
                filter.state(),
                filter.state(),
                from,
                from,
                to,
                to,
                seesAll,
                caller,
                limit + 1);
        return Page.of(views, limit, last -> Cursor.encode(last.startsAt(), last.id()));
    }

    private static ActivityView read(Row row) throws SQLException {
        return new ActivityView(
                row.id("id"),
                row.textOrNull("external_id"),
                row.text("title"),
                row.text("kind"),
                row.textOrNull("form"),
                row.idOrNull("campaign_id"),
                row.text("site_code"),
                row.text("owner_site_code"),
                row.idOrNull("team_id"),
                row.texts("topics"),
                row.textOrNull("risk_notice"),
                row.textOrNull("insurance_ref"),
                row.flag("counts_as_service"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.constant(ActivityState.class, "state"),
                row.instantOrNull("published_at"),
                row.count("version"),
                null);
    }

    /** The row that the page lies behind. */
    private record Start(Instant startsAt, UUID id) {

        static Start of(@Nullable String cursor) {
            if (cursor == null) {
                return new Start(END, new UUID(-1, -1));
            }
            try {
                var parts = Cursor.decode(cursor, 2);
                return new Start(Period.sane("cursor", Instant.parse(parts.get(0))), UUID.fromString(parts.get(1)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new InvalidCursor();
            }
        }
    }
}
