package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Appointment")
record AppointmentView(
        UUID id,

        @Nullable @Schema(description = "who holds it; absent where a former account is registered as nobody")
        UUID volunteerId,

        @Schema(description = "the account that acts") UUID subject,
        Role role,
        @Nullable String siteCode,
        @Nullable UUID teamId,

        @Schema(description = "the account of who appointed them")
        UUID appointedBy,

        Instant appointedAt) {

    static AppointmentView of(Appointment it) {
        return new AppointmentView(
                it.id(),
                it.volunteerId(),
                it.subject(),
                it.role(),
                it.siteCode(),
                it.teamId(),
                it.appointedBy(),
                it.appointedAt());
    }
}
