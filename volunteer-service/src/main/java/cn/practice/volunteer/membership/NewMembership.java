package cn.practice.volunteer.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewMembership(
        @NotNull UUID teamId,

        @Nullable @Schema(description = "absent: the caller himself asks to join; named by a leader: joins at once")
        UUID volunteerId) {}
