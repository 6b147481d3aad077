package cn.practice.activity.copies;

import cn.practice.activity.copies.TeamEvent.NotKept;
import cn.practice.activity.copies.TeamEvent.TeamDisbanded;
import cn.practice.activity.copies.TeamEvent.TeamFormed;
import cn.practice.activity.copies.TeamEvent.TeamRenamed;
import cn.practice.activity.copies.TeamEvent.TeamTransferred;
import cn.practice.activity.copies.TeamEvent.Unknown;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.inbox.Patience;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.Missing;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copied teams. */
@ApplicationScoped
public class KnownTeams {

    private final Sql sql;
    private final Patience patience;

    KnownTeams(Sql sql, Patience patience) {
        this.sql = sql;
        this.patience = patience;
    }

    /** Passes for no team or one that exists, after waiting a moment for it; outside a transaction only. */
    public void awaitFormed(String field, @Nullable UUID id) {
        if (id == null) {
            return;
        }
        boolean disbanded = patience.await("team", id, () -> disbanded(id));
        if (disbanded) {
            throw new Invalid(field, "a team that is not disbanded");
        }
    }

    /** How to say of a team, or of anything else told beside teams, that it is not known. */
    public Missing missing() {
        return patience.missing();
    }

    /** Waits a moment for all of them and says which are known; outside a transaction only. */
    public Set<UUID> awaitAll(Collection<UUID> ids) {
        if (!ids.stream().allMatch(missing()::mayStillCome)) {
            return known(ids);
        }
        return patience.await(() -> Optional.of(known(ids)).filter(found -> found.size() == ids.size()))
                .orElseGet(() -> known(ids));
    }

    /** Refuses a team that nothing told of; one that has disbanded was told of. */
    public void requireExisting(UUID id) {
        if (disbanded(id).isEmpty()) {
            throw new NotFound("team", id);
        }
    }

    private Set<UUID> known(Collection<UUID> ids) {
        return new TreeSet<>(
                sql.list("select id from known_team where id = any(?::uuid[])", row -> row.id("id"), Column.of(ids)));
    }

    private Optional<Boolean> disbanded(UUID id) {
        return sql.find("select disbanded from known_team where id = ?", row -> row.flag("disbanded"), id);
    }

    @Nullable
    String siteOf(UUID id) {
        return sql.find("select site_code from known_team where id = ?", row -> row.text("site_code"), id)
                .orElse(null);
    }

    void apply(TeamEvent event, long version) {
        switch (event) {
            case TeamFormed(var id, var name, var type, var siteCode) ->
                sql.update("""
                        insert into known_team as known (id, name, type, site_code, version) values (?, ?, ?, ?, ?)
                        on conflict (id) do update
                           set name = excluded.name, type = excluded.type, site_code = excluded.site_code,
                               version = excluded.version
                         where known.version < excluded.version""", id, name, type, siteCode, version);
            case TeamRenamed(var id, var name) ->
                change(
                        id,
                        "update known_team set name = ?, version = ? where id = ? and version < ?",
                        name,
                        version,
                        id,
                        version);
            case TeamTransferred(var id, var siteCode) ->
                change(
                        id,
                        "update known_team set site_code = ?, version = ? where id = ? and version < ?",
                        siteCode,
                        version,
                        id,
                        version);
            case TeamDisbanded(var id) ->
                change(
                        id,
                        "update known_team set disbanded = true, version = ? where id = ? and version < ?",
                        version,
                        id,
                        version);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }

    private void change(UUID id, String statement, Object... arguments) {
        if (sql.update(statement, arguments) == 0 && disbanded(id).isEmpty()) {
            throw new CannotApply("team " + id + " is not known");
        }
    }
}
