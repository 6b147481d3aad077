package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import cn.practice.volunteer.person.VolunteerNames.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appointment as shown, with names beside codes. */
@Schema(name = "Appointment")
public record AppointmentView(
        UUID id,

        @Nullable @Schema(description = "who holds it; absent where a former account is registered as nobody")
        UUID volunteerId,

        @Nullable @Schema(description = "of that volunteer") String volunteerNumber,

        @Nullable @Schema(description = "for those who may look that volunteer up")
        String volunteerName,

        @Schema(description = "the account that acts") UUID subject,
        Role role,
        @Nullable String siteCode,
        @Nullable String siteName,
        @Nullable UUID teamId,
        @Nullable String teamName,
        LocalDate fromDay,

        @Nullable @Schema(description = "absent where it has no last day")
        LocalDate toDay,

        @Schema(description = "the account of who appointed them")
        UUID appointedBy,

        Instant appointedAt) {

    static AppointmentView of(
            Appointment it, @Nullable String siteName, @Nullable String teamName, @Nullable Named person) {
        return new AppointmentView(
                it.id(),
                it.volunteerId(),
                person == null ? null : person.number(),
                person == null ? null : person.name(),
                it.subject(),
                it.role(),
                it.siteCode(),
                siteName,
                it.teamId(),
                teamName,
                it.term().from(),
                it.term().to(),
                it.appointedBy(),
                it.appointedAt());
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "AppointmentView[" + id + "]";
    }
}
