package cn.practice.reporting.copies;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copies of appointments that a batch changes. */
final class AppointmentCopy {

    private static final String UPSERT = """
            insert into known_appointment as known (id, subject, role, site_code, team_id, active, version)
            select id, subject, coalesce(role, ''), site_code, team_id, active, version
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::boolean[], ?::bigint[])
                as told (id, subject, role, site_code, team_id, active, version)
            on conflict (id) do update set
                role = case when excluded.role <> '' and (known.role = '' or excluded.version > known.version)
                    then excluded.role else known.role end,
                site_code = coalesce(known.site_code, excluded.site_code),
                team_id = coalesce(known.team_id, excluded.team_id),
                active = case when excluded.version > known.version then excluded.active else known.active end,
                version = greatest(known.version, excluded.version)""";

    private final Newest<UUID, Told> appointments = new Newest<>(Told::over);

    void appointed(CopyEvent.Appointed e, long version) {
        appointments.add(
                e.appointmentId(), version, new Told(e.subject(), e.role(), e.siteCode(), e.teamId(), !e.revoked()));
    }

    void revoked(CopyEvent.AppointmentRevoked e, long version) {
        appointments.add(e.appointmentId(), version, new Told(e.subject(), null, null, null, false));
    }

    boolean isEmpty() {
        return appointments.isEmpty();
    }

    Statement upsert() {
        var rows = appointments.rows();
        return Statement.of(
                UPSERT,
                Column.of(appointments.keys()),
                Column.of(rows, Told::subject),
                Column.of(rows, Told::role),
                Column.of(rows, Told::site),
                Column.of(rows, Told::team),
                Column.of(rows, Told::active),
                Column.of(appointments.versions()));
    }

    /** What is said about an appointment; null where nothing is. */
    private record Told(
            UUID subject,
            @Nullable String role,
            @Nullable String site,
            @Nullable UUID team,
            boolean active) {

        Told over(Told older) {
            return new Told(
                    subject,
                    role == null ? older.role : role,
                    site == null ? older.site : site,
                    team == null ? older.team : team,
                    active);
        }
    }
}
