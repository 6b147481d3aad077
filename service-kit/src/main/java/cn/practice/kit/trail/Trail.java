package cn.practice.kit.trail;

import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who did what, when and why, in the transaction of the act itself, so that none happens without its line. The
 * database lets nobody change a line. A service that has a trail adds {@code db/trail} to its migrations.
 */
@ApplicationScoped
public class Trail {

    private final Sql sql;
    private final Access access;

    Trail(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    /** Keeps what the caller does now. */
    @Transactional(TxType.MANDATORY)
    public void keep(Act act, Object subject) {
        keep(act, subject, null);
    }

    /** Keeps what the caller does now and why. */
    @Transactional(TxType.MANDATORY)
    public void keep(Act act, Object subject, @Nullable String reasonCode) {
        keep(access.subject(), act, subject, reasonCode);
    }

    /** Keeps what somebody did, and why. */
    @Transactional(TxType.MANDATORY)
    public void keep(UUID actor, Act act, Object subject, @Nullable String reasonCode) {
        sql.update(
                "insert into trail (id, at, actor, act, subject, reason_code) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                MachineClock.now(),
                actor,
                act.name(),
                subject.toString(),
                reasonCode);
    }

    /** Keeps the same act on each of them, whoever did it, in one statement. */
    @Transactional(TxType.MANDATORY)
    public <T> void keepAll(Act act, Collection<T> all, Function<T, UUID> actor, Function<T, ?> subject) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into trail (id, at, actor, act, subject)
                select t.id, ?, t.actor, ?, t.subject from unnest(?::uuid[], ?::uuid[], ?::text[]) as t(id, actor, subject)""",
                MachineClock.now(),
                act.name(),
                Column.of(all, each -> Ids.next()),
                Column.of(all, actor),
                Column.of(all, each -> subject.apply(each).toString()));
    }

    /** The latest acts first. */
    public Page<TrailEntry> latest(TrailFilter filter, @Nullable String cursor, int limit) {
        return Latest.of("select * from trail", "id")
                .and("actor = ?", filter.actor())
                .and("act = ?", filter.act())
                .and("subject = ?", filter.subject())
                .page(sql, cursor, limit, Trail::read, TrailEntry::id);
    }

    private static TrailEntry read(Row row) throws SQLException {
        return new TrailEntry(
                row.id("id"),
                row.instant("at"),
                row.id("actor"),
                row.text("act"),
                row.text("subject"),
                row.textOrNull("reason_code"));
    }
}
