package cn.practice.reporting.copies;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copies of teams that a batch changes. */
final class TeamCopy {

    private static final String UPSERT = """
            insert into known_team as known (id, name, type, site_code, active, version)
            select id, coalesce(name, ''), coalesce(type, ''), coalesce(site_code, ''), active, version
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                as told (id, name, type, site_code, active, version)
            on conflict (id) do update set
                name = case when excluded.name <> '' and (known.name = '' or excluded.version > known.version)
                    then excluded.name else known.name end,
                type = case when excluded.type <> '' and (known.type = '' or excluded.version > known.version)
                    then excluded.type else known.type end,
                site_code = case
                    when excluded.site_code <> '' and (known.site_code = '' or excluded.version > known.version)
                    then excluded.site_code else known.site_code end,
                active = case when excluded.version > known.version then excluded.active else known.active end,
                version = greatest(known.version, excluded.version)""";

    private final Newest<UUID, Team> teams = new Newest<>(Team::over);

    void formed(CopyEvent.TeamFormed e, long version) {
        teams.add(e.teamId(), version, new Team(e.name(), e.type(), e.siteCode(), true));
    }

    void renamed(CopyEvent.TeamRenamed e, long version) {
        teams.add(e.teamId(), version, new Team(e.name(), null, null, true));
    }

    void transferred(CopyEvent.TeamTransferred e, long version) {
        teams.add(e.teamId(), version, new Team(null, null, e.siteCode(), true));
    }

    void disbanded(CopyEvent.TeamDisbanded e, long version) {
        teams.add(e.teamId(), version, new Team(null, null, null, false));
    }

    boolean isEmpty() {
        return teams.isEmpty();
    }

    Statement upsert() {
        var rows = teams.rows();
        return Statement.of(
                UPSERT,
                Column.of(teams.keys()),
                Column.of(rows, Team::name),
                Column.of(rows, Team::type),
                Column.of(rows, Team::site),
                Column.of(rows, Team::active),
                Column.of(teams.versions()));
    }

    /** What is said about a team; null where nothing is. */
    private record Team(
            @Nullable String name,
            @Nullable String type,
            @Nullable String site,
            boolean active) {

        Team over(Team older) {
            return new Team(
                    name == null ? older.name : name,
                    type == null ? older.type : type,
                    site == null ? older.site : site,
                    active);
        }
    }
}
