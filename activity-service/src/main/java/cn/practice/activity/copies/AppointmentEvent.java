package cn.practice.activity.copies;

import cn.practice.kit.identity.By;
import cn.practice.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of an appointment's events. */
sealed interface AppointmentEvent {

    /**
     * Made just now, or stated once more because events of 1.0 said neither whom nor who appointed them; only what is
     * stated may have ended since.
     */
    record Appointed(
            UUID appointmentId,
            @Nullable UUID volunteerId,
            UUID subject,
            Role role,
            @Nullable String siteCode,
            @Nullable UUID teamId,
            @Nullable UUID appointedBy,
            @Nullable Instant revokedAt,
            @Nullable By by)
            implements AppointmentEvent {

        @Nullable
        UUID appointer() {
            return appointedBy == null && by != null ? by.subject() : appointedBy;
        }

        boolean isRevoked() {
            return revokedAt != null;
        }
    }

    record AppointmentRevoked(UUID appointmentId, UUID subject) implements AppointmentEvent {}

    record Unknown(String type) implements AppointmentEvent {}
}
