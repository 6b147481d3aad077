package cn.practice.activity.copies;

import cn.practice.activity.copies.AppointmentEvent.Appointed;
import cn.practice.activity.copies.AppointmentEvent.AppointmentRevoked;
import cn.practice.activity.copies.AppointmentEvent.Unknown;
import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copied appointments, which decide who may act here. */
@ApplicationScoped
class KnownAppointments implements Appointments {

    private static final String PUT = """
            insert into known_appointment as known
                (id, volunteer_id, subject, role, site_code, team_id, appointed_by, revoked, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set volunteer_id = excluded.volunteer_id, subject = excluded.subject, role = excluded.role,
                   site_code = excluded.site_code, team_id = excluded.team_id, appointed_by = excluded.appointed_by,
                   revoked = excluded.revoked, version = excluded.version
             where known.version < excluded.version""";

    private final Sql sql;
    private final KnownTeams teams;

    KnownAppointments(Sql sql, KnownTeams teams) {
        this.sql = sql;
        this.teams = teams;
    }

    @Override
    public List<Appointment> of(UUID subject) {
        return sql.list(
                "select role, site_code, team_id from known_appointment where subject = ? and not revoked",
                row -> new Appointment(
                        row.constant(Role.class, "role"), row.textOrNull("site_code"), row.idOrNull("team_id")),
                subject);
    }

    @Override
    public boolean covers(String ancestorSite, String site) {
        return ancestorSite.equals(site) || sql.exists("""
                        with recursive above(code) as (
                            select parent_code from known_site where code = ?
                            union
                            select s.parent_code from known_site s join above a on s.code = a.code
                        )
                        select 1 from above where code = ?""", site, ancestorSite);
    }

    @Override
    public @Nullable String siteOfTeam(UUID teamId) {
        return teams.siteOf(teamId);
    }

    void apply(AppointmentEvent event, long version) {
        switch (event) {
            case Appointed it ->
                sql.update(
                        PUT,
                        it.appointmentId(),
                        it.volunteerId(),
                        it.subject(),
                        it.role(),
                        it.siteCode(),
                        it.teamId(),
                        it.appointer(),
                        it.isRevoked(),
                        version);
            case AppointmentRevoked(var id, var subject) -> {
                if (sql.update(
                                        "update known_appointment set revoked = true, version = ?"
                                                + " where id = ? and version < ?",
                                        version,
                                        id,
                                        version)
                                == 0
                        && !sql.exists("select 1 from known_appointment where id = ?", id)) {
                    throw new CannotApply("appointment " + id + " of " + subject + " is not known");
                }
            }
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }
}
