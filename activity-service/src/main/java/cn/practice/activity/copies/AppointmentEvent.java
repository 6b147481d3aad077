package cn.practice.activity.copies;

import cn.practice.kit.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of an appointment's events. */
sealed interface AppointmentEvent {

    record Appointed(
            UUID appointmentId,
            UUID subject,
            Role role,
            @Nullable String siteCode,
            @Nullable UUID teamId) implements AppointmentEvent {}

    record AppointmentRevoked(UUID appointmentId, UUID subject) implements AppointmentEvent {}

    record Unknown(String type) implements AppointmentEvent {}
}
