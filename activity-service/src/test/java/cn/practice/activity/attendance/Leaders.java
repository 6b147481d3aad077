package cn.practice.activity.attendance;

import cn.practice.kit.identity.Actor;
import cn.practice.kit.identity.Appointment;
import cn.practice.kit.identity.Appointments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixtures: a leader, and a caller with no appointment. */
public final class Leaders {

    private static final Appointments NONE = new Appointments() {

        @Override
        public List<Appointment> of(UUID subject) {
            return List.of();
        }

        @Override
        public boolean covers(String ancestorSite, String site) {
            return ancestorSite.equals(site);
        }

        @Override
        public @Nullable String siteOfTeam(UUID teamId) {
            return null;
        }
    };

    private Leaders() {}

    /** Somebody who may act for everything. */
    public static Actor leader() {
        return new Actor(true, UUID.randomUUID(), NONE);
    }

    public static Actor nobody() {
        return new Actor(false, UUID.randomUUID(), NONE);
    }
}
