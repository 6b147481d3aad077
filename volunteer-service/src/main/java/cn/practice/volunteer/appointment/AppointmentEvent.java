package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts for what, as told to the other services, which then check scopes by themselves. */
sealed interface AppointmentEvent {

    UUID appointmentId();

    UUID subject();

    /** A volunteer acts for a site with its subtree, or for a team. */
    record Appointed(
            UUID appointmentId,
            UUID volunteerId,
            UUID subject,
            Role role,
            @Nullable String siteCode,
            @Nullable UUID teamId)
            implements AppointmentEvent {}

    /** The person acts for it no longer. */
    record AppointmentRevoked(
            UUID appointmentId, UUID subject, @Nullable Ending reason) implements AppointmentEvent {}

    /** Why an appointment is over that nobody revoked. */
    enum Ending {
        /** Its last day is. */
        ENDED
    }
}
