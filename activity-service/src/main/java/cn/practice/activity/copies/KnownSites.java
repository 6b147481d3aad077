package cn.practice.activity.copies;

import cn.practice.activity.copies.SiteEvent.NotKept;
import cn.practice.activity.copies.SiteEvent.SiteClosed;
import cn.practice.activity.copies.SiteEvent.SiteOpened;
import cn.practice.activity.copies.SiteEvent.SiteRenamed;
import cn.practice.activity.copies.SiteEvent.Unknown;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.inbox.Patience;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The copied sites. */
@ApplicationScoped
public class KnownSites {

    private final Sql sql;
    private final Patience patience;

    KnownSites(Sql sql, Patience patience) {
        this.sql = sql;
        this.patience = patience;
    }

    /** Passes for a site that is open, after waiting a moment for it; outside a transaction only. */
    public void awaitOpen(String field, String code) {
        boolean closed = patience.await(() -> closed(code)).orElseThrow(() -> new NotYetKnown("site", code));
        if (closed) {
            throw new Invalid(field, "a site that is not closed");
        }
    }

    /** Waits a moment for all of them and says which are known; outside a transaction only. */
    public Set<String> awaitAll(Collection<String> codes) {
        return patience.await(() -> Optional.of(known(codes)).filter(found -> found.size() == codes.size()))
                .orElseGet(() -> known(codes));
    }

    /** Refuses a site that nothing told of; one that is closed was told of. */
    public void requireExisting(String code) {
        if (closed(code).isEmpty()) {
            throw new NotFound("site", code);
        }
    }

    /** The site above one, if there is one. */
    public Optional<String> parentOf(String code) {
        return sql
                .list(
                        "select parent_code from known_site where code = ? and parent_code is not null",
                        row -> row.text("parent_code"),
                        code)
                .stream()
                .findFirst();
    }

    private Set<String> known(Collection<String> codes) {
        return new TreeSet<>(sql.list(
                "select code from known_site where code = any(?::text[])", row -> row.text("code"), Column.of(codes)));
    }

    private Optional<Boolean> closed(String code) {
        return sql.find("select closed from known_site where code = ?", row -> row.flag("closed"), code);
    }

    void apply(SiteEvent event, long version) {
        switch (event) {
            case SiteOpened(var code, var name, var level, var parentCode) ->
                sql.update("""
                        insert into known_site as known (code, name, level, parent_code, version)
                        values (?, ?, ?, ?, ?)
                        on conflict (code) do update
                           set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code,
                               closed = false, version = excluded.version
                         where known.version < excluded.version""", code, name, level, parentCode, version);
            case SiteRenamed(var code, var name) ->
                change(
                        code,
                        "update known_site set name = ?, version = ? where code = ? and version < ?",
                        name,
                        version,
                        code,
                        version);
            case SiteClosed(var code) ->
                change(
                        code,
                        "update known_site set closed = true, version = ? where code = ? and version < ?",
                        version,
                        code,
                        version);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }

    private void change(String code, String statement, Object... arguments) {
        if (sql.update(statement, arguments) == 0 && closed(code).isEmpty()) {
            throw new CannotApply("site " + code + " is not known");
        }
    }
}
