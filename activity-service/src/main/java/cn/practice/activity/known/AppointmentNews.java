package cn.practice.activity.known;

import cn.practice.kit.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of an appointment's events. */
sealed interface AppointmentNews {

    record Appointed(
            UUID appointmentId,
            UUID subject,
            Role role,
            @Nullable String siteCode,
            @Nullable UUID teamId) implements AppointmentNews {}

    record AppointmentRevoked(UUID appointmentId, UUID subject) implements AppointmentNews {}

    record Unknown(String type) implements AppointmentNews {}
}
