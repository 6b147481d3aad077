package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Visibility;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of the activities that the caller may know of. */
@ApplicationScoped
class ActivityList {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;
    private final Visibility visibility;
    private final FilterCheck filterCheck;

    ActivityList(Sql sql, Visibility visibility, FilterCheck filterCheck) {
        this.sql = sql;
        this.visibility = visibility;
        this.filterCheck = filterCheck;
    }

    Page<ActivityView> page(ActivityFilter filter, @Nullable String cursor, int limit) {
        var from = filter.from() == null ? null : Period.sane("from", filter.from());
        var to = filter.to() == null ? null : Period.sane("to", filter.to());
        if (from != null && to != null && from.isAfter(to)) {
            throw new Invalid("from", "not after to");
        }
        var start = Start.of(cursor).notBeyond(to);
        var query = new ActivityQuery(filter.site())
                .behind(start.startsAt, start.id)
                .and("a.starts_at >= ?", from)
                .and("a.team_id = ?", filter.team())
                .and("a.kind = ?", filter.kind())
                .and("a.campaign_id = ?", filter.campaign())
                .and("a.state = ?", filter.state());
        visibility.condition().ifPresent(query::and);
        var views = sql.list(query.page(limit + 1), ActivityList::read);
        if (views.isEmpty()) {
            filterCheck.requireExisting(filter);
        }
        return Page.of(views, limit, last -> Cursor.encode(last.startsAt(), last.id()));
    }

    private static ActivityView read(Row row) throws SQLException {
        return new ActivityView(
                row.id("id"),
                row.textOrNull("external_id"),
                row.text("title"),
                row.textOrNull("content"),
                row.textOrNull("place"),
                null,
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

        /** No id is less than this one, so that behind it are those that start before the time. */
        Start notBeyond(@Nullable Instant time) {
            return time == null || startsAt.isBefore(time) ? this : new Start(time, new UUID(0, 0));
        }
    }
}
