package cn.practice.reporting.copies;

import cn.practice.reporting.event.Event;
import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.store.CopyRows;
import cn.practice.reporting.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Copies sites, teams, campaigns and appointments out of the events of a draft, within the transaction that folds them.
 *
 * <p>The log is the record and a copy only a convenience: one that fails is undone by itself and never stops the fold.
 * Reading the log again, as each audit does, copies it again.
 */
@ApplicationScoped
public class Copies {

    private static final Logger LOG = Logger.getLogger(Copies.class);

    private static final String STAGE = """
            create temp table if not exists staged_copy (
                what text, id text, parent text, name text, type text, other text, first_day date, last_day date,
                target bigint, active boolean, version bigint
            ) on commit delete rows""";

    /**
     * The newest version of each aggregate wins. What it does not say (a renaming has no parent) is kept, and what is
     * not known yet is filled in even by an older event: the events of one aggregate may reach two replicas.
     */
    private static final String SITES = """
            insert into known_site as known (code, name, level, parent_code, kind, open, version)
            select id, coalesce(name, ''), coalesce(type, ''), parent, coalesce(other, ''), active, version
            from (%s) as latest order by id
            on conflict (code) do update set
                name = %s, level = %s, kind = %s,
                parent_code = case when excluded.version > known.version
                    then coalesce(excluded.parent_code, known.parent_code)
                    else coalesce(known.parent_code, excluded.parent_code) end,
                open = case when excluded.version > known.version then excluded.open else known.open end,
                version = greatest(known.version, excluded.version)""".formatted(latest("SITE"), newer("name"), newer("level"), newer("kind"));

    private static final String TEAMS = """
            insert into known_team as known (id, name, type, site_code, active, version)
            select cast(id as uuid), coalesce(name, ''), coalesce(type, ''), coalesce(parent, ''), active, version
            from (%s) as latest order by id
            on conflict (id) do update set
                name = %s, type = %s, site_code = %s,
                active = case when excluded.version > known.version then excluded.active else known.active end,
                version = greatest(known.version, excluded.version)""".formatted(latest("TEAM"), newer("name"), newer("type"), newer("site_code"));

    private static final String CAMPAIGNS = """
            insert into known_campaign as known (id, name, target, from_day, to_day, version)
            select distinct on (id) cast(id as uuid), name, target, first_day, last_day, version
            from staged_copy where what = 'CAMPAIGN' order by id, version desc
            on conflict (id) do update set name = excluded.name, target = excluded.target,
                from_day = excluded.from_day, to_day = excluded.to_day, version = excluded.version
            where known.version < excluded.version""";

    private static final String APPOINTMENTS = """
            insert into known_appointment as known (id, subject, role, site_code, team_id, active, version)
            select cast(id as uuid), cast(name as uuid), coalesce(type, ''), parent, cast(other as uuid), active, version
            from (%s) as latest order by id
            on conflict (id) do update set
                role = %s,
                site_code = coalesce(known.site_code, excluded.site_code),
                team_id = coalesce(known.team_id, excluded.team_id),
                active = case when excluded.version > known.version then excluded.active else known.active end,
                version = greatest(known.version, excluded.version)""".formatted(latest("APPOINTMENT"), newer("role"));

    /** One row per aggregate of the draft: of each column the newest that was said. */
    private static String latest(String what) {
        return Stream.of("parent", "name", "type", "other", "active")
                .map(column -> "(array_agg(%1$s order by version desc) filter (where %1$s is not null))[1] as %1$s"
                        .formatted(column))
                .collect(Collectors.joining(
                        ", ",
                        "select id, ",
                        ", max(version) as version from staged_copy where what = '%s' group by id".formatted(what)));
    }

    private static String newer(String column) {
        return "case when excluded.%1$s <> '' and (known.%1$s = '' or excluded.version > known.version) then excluded.%1$s else known.%1$s end"
                .formatted(column);
    }

    /** Whether anything of an event is copied here. */
    public static boolean isCopied(Event event) {
        return switch (event) {
            case Event.SiteOpened _,
                    Event.SiteRenamed _,
                    Event.SiteClosed _,
                    Event.TeamFormed _,
                    Event.TeamDisbanded _,
                    Event.Appointed _,
                    Event.AppointmentRevoked _,
                    Event.CampaignLaunched _ -> true;
            default -> false;
        };
    }

    /** Applies whatever of the events is copied here. */
    public void apply(Connection connection, List<LoggedEvent> events) throws SQLException {
        var rows = new Staged();
        events.forEach(rows::add);
        if (rows.isEmpty()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            Sql.of(STAGE).run(connection);
            rows.into(connection);
            for (var statement : List.of(SITES, TEAMS, CAMPAIGNS, APPOINTMENTS)) {
                Sql.of(statement).run(connection);
            }
            Sql.of("delete from staged_copy").run(connection);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            LOG.error("a copy failed and was left out; the next audit copies it again", e);
        }
    }

    /** The rows of one draft. */
    private static final class Staged {

        private final CopyRows rows = new CopyRows();

        boolean isEmpty() {
            return rows.isEmpty();
        }

        void into(Connection connection) throws SQLException {
            rows.into(connection, "staged_copy");
        }

        void add(LoggedEvent logged) {
            long version = logged.version();
            switch (logged.event()) {
                case Event.SiteOpened e ->
                    row("SITE", e.code(), e.parentCode(), e.name(), e.level(), e.kind(), true, version);
                case Event.SiteRenamed e -> row("SITE", e.code(), null, e.name(), null, null, true, version);
                case Event.SiteClosed e -> row("SITE", e.code(), null, null, null, null, false, version);
                case Event.TeamFormed e ->
                    row("TEAM", e.teamId(), e.siteCode(), e.name(), e.type(), null, true, version);
                case Event.TeamDisbanded e -> row("TEAM", e.teamId(), null, null, null, null, false, version);
                case Event.Appointed e ->
                    row(
                            "APPOINTMENT",
                            e.appointmentId(),
                            e.siteCode(),
                            e.subject(),
                            e.role(),
                            e.teamId(),
                            true,
                            version);
                case Event.AppointmentRevoked e ->
                    row("APPOINTMENT", e.appointmentId(), null, e.subject(), null, null, false, version);
                case Event.CampaignLaunched e -> campaign(e, version);
                default -> {
                    // nothing of it is copied
                }
            }
        }

        private void row(
                String what,
                Object id,
                @Nullable Object parent,
                @Nullable Object name,
                @Nullable Object type,
                @Nullable Object other,
                boolean active,
                long version) {
            rows.column(what)
                    .column(id.toString())
                    .column(text(parent))
                    .column(text(name))
                    .column(text(type))
                    .column(text(other));
            rows.none().none().none().column(active).column(version).end();
        }

        private void campaign(Event.CampaignLaunched e, long version) {
            rows.column("CAMPAIGN")
                    .column(e.campaignId().toString())
                    .none()
                    .column(e.name())
                    .none()
                    .none();
            rows.column(e.fromDay()).column(e.toDay());
            if (e.target() == null) {
                rows.none();
            } else {
                rows.column(e.target().longValue());
            }
            rows.column(true).column(version).end();
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
