package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Appointment")
record AppointmentView(
        UUID id,
        UUID subject,
        Role role,
        @Nullable String siteCode,
        @Nullable UUID teamId,
        Instant appointedAt) {

    static AppointmentView of(Appointment it) {
        return new AppointmentView(it.id(), it.subject(), it.role(), it.siteCode(), it.teamId(), it.appointedAt());
    }
}
