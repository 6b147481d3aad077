package cn.practice.activity.trail;

import cn.practice.kit.id.Ids;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps who did what, when and why, in the transaction of the act itself. */
@ApplicationScoped
public class Trail {

    private final Sql sql;
    private final InstantSource clock;

    Trail(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void keep(UUID actor, Act act, Object subject) {
        keep(actor, act, subject, null);
    }

    public void keep(UUID actor, Act act, Object subject, @Nullable String reasonCode) {
        sql.update(
                "insert into trail (id, at, actor, act, subject, reason_code) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                clock.instant(),
                actor,
                act,
                subject.toString(),
                reasonCode);
    }

    /** The same act on each of them, in one statement. */
    public <T> void keepAll(Act act, Collection<T> all, Function<T, UUID> actor, Function<T, ?> subject) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into trail (id, at, actor, act, subject)
                select t.id, ?, t.actor, ?, t.subject from unnest(?::uuid[], ?::uuid[], ?::text[]) as t(id, actor, subject)""",
                clock.instant(),
                act,
                Column.of(all, each -> Ids.next()),
                Column.of(all, actor),
                Column.of(all, each -> subject.apply(each).toString()));
    }

    /** The latest acts first. */
    Page<Entry> latest(@Nullable String cursor, int limit) {
        var entries = sql.list(
                "select * from trail where id < ? order by id desc limit ?",
                row -> new Entry(
                        row.id("id"),
                        row.instant("at"),
                        row.id("actor"),
                        row.constant(Act.class, "act"),
                        row.text("subject"),
                        row.textOrNull("reason_code")),
                Latest.before(cursor),
                limit + 1);
        return Page.of(entries, limit, entry -> Latest.after(entry.id()));
    }
}
