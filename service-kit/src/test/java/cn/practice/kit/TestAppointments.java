package cn.practice.kit;

import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import cn.practice.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people of a small district: staff of site 10, which covers all codes that begin so, and the leader of one team. */
@ApplicationScoped
public class TestAppointments implements Appointments {

    public static final UUID STAFF = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID LEADER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    public static final UUID TEAM = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Override
    public List<Appointment> of(UUID subject) {
        if (subject.equals(STAFF)) {
            return List.of(new Appointment(Role.SITE_STAFF, "10", null));
        }
        return subject.equals(LEADER) ? List.of(new Appointment(Role.TEAM_LEADER, null, TEAM)) : List.of();
    }

    @Override
    public boolean covers(String ancestorSite, String site) {
        return site.startsWith(ancestorSite);
    }

    @Override
    public @Nullable String siteOfTeam(UUID teamId) {
        return teamId.equals(TEAM) ? "20" : null;
    }
}
