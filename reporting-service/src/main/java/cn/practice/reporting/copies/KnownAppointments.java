package cn.practice.reporting.copies;

import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The appointments in force, as far as their events have come. */
@ApplicationScoped
class KnownAppointments implements Appointments {

    private final Database database;

    KnownAppointments(Database database) {
        this.database = database;
    }

    @Override
    public List<Appointment> of(UUID subject) {
        // other roles mean nothing in this service
        var sql = Statement.of(
                "select role, site_code, team_id from known_appointment"
                        + " where subject = ? and active and role in ('SITE_STAFF', 'TEAM_LEADER')",
                subject);
        return database.use(connection -> sql.list(
                connection, row -> new Appointment(Role.valueOf(row.text(1)), row.textOrNull(2), row.idOrNull(3))));
    }

    @Override
    public boolean covers(String ancestorSite, String site) {
        var sql = Statement.of("select ? in (" + Tree.SUBTREE + ")", site, ancestorSite);
        return database.use(connection -> sql.one(connection, row -> row.flag(1)));
    }

    @Override
    public @Nullable String siteOfTeam(UUID teamId) {
        var sql = Statement.of("select site_code from known_team where id = ? and site_code <> ''", teamId);
        return database.use(connection -> sql.first(connection, row -> row.text(1)));
    }
}
