package cn.practice.volunteer.appointment;

import cn.practice.kit.identity.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewAppointment(
        @NotNull @Schema(description = "the person's subject at the identity provider")
        UUID subject,

        @NotNull Role role,

        @Nullable @Pattern(regexp = "[0-9]{12}") @Schema(description = "for SITE_STAFF")
        String siteCode,

        @Nullable @Schema(description = "for TEAM_LEADER") UUID teamId) {}
