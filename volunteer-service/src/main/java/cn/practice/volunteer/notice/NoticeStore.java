package cn.practice.volunteer.notice;

import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices of everybody, kept for those too who have no account yet. */
@ApplicationScoped
class NoticeStore {

    /** The word to all replicas. */
    static final String CHANNEL = "notices";

    /** Of what is new, who has a stream open hears with the commit. */
    private static final String ADD = """
            with added as (
                insert into notice (id, volunteer_id, event_id, code, told_at, link, title, day, starts_at, minutes,
                                    name, reason_code)
                select id, volunteer_id, ?::uuid, ?, ?::timestamptz, ?, ?, ?::date, ?::timestamptz, ?::integer, ?, ?
                  from unnest(?::uuid[], ?::uuid[]) as of (id, volunteer_id)
                on conflict (event_id, volunteer_id) do nothing
                returning id, volunteer_id)
            select pg_notify('notices', volunteer_id || ' ' || id) from added""";

    private static final String ROWS = """
            select id, code, told_at, link, title, day, starts_at, minutes, name, reason_code, read_at from notice""";
    private static final String READ = """
            update notice set read_at = ? where volunteer_id = ? and id = any (?::uuid[]) and read_at is null""";

    private final Sql sql;

    NoticeStore(Sql sql) {
        this.sql = sql;
    }

    void add(List<UUID> people, EventHeaders event, NoticeCode code, Facts facts) {
        sql.list(
                ADD,
                row -> true,
                event.id(),
                code,
                event.time(),
                facts.link(),
                facts.title(),
                facts.day(),
                facts.startsAt(),
                facts.minutes(),
                facts.name(),
                facts.reasonCode(),
                Column.of(people.stream().map(each -> Ids.next()).toList()),
                Column.of(people));
    }

    Page<Notice> page(UUID volunteer, @Nullable NoticeState state, PageRequest request) {
        var all = Latest.of(ROWS, "id").and("volunteer_id = ?", volunteer);
        if (state != null) {
            all.and(Statement.of(state == NoticeState.UNREAD ? "read_at is null" : "read_at is not null"));
        }
        return all.page(sql, request.cursor(), request.limit(), NoticeStore::read, Notice::id);
    }

    /** Some notices of one person. */
    List<Notice> of(UUID volunteer, Collection<UUID> ids) {
        return sql.list(
                ROWS + " where volunteer_id = ? and id = any (?::uuid[]) order by id",
                NoticeStore::read,
                volunteer,
                Column.of(ids));
    }

    long unread(UUID volunteer) {
        return sql.list(
                        "select count(*) as unread from notice where volunteer_id = ? and read_at is null",
                        row -> row.count("unread"),
                        volunteer)
                .getFirst();
    }

    boolean has(UUID volunteer, UUID id) {
        return sql.exists("select from notice where volunteer_id = ? and id = ?", volunteer, id);
    }

    /** Of somebody else's nothing is changed. */
    void read(UUID volunteer, Collection<UUID> ids, Instant now) {
        sql.update(READ, now, volunteer, Column.of(ids));
    }

    private static Notice read(Row row) throws SQLException {
        return new Notice(
                row.id("id"),
                row.constant(NoticeCode.class, "code"),
                row.instant("told_at"),
                new Facts(
                        row.text("link"),
                        row.textOrNull("title"),
                        row.dayOrNull("day"),
                        row.instantOrNull("starts_at"),
                        row.numberOrNull("minutes"),
                        row.textOrNull("name"),
                        row.textOrNull("reason_code")),
                row.instantOrNull("read_at"));
    }
}
