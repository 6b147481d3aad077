package cn.practice.volunteer.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewMembership(
        @NotNull UUID teamId,

        @Nullable
        @Schema(
                description =
                        "absent: the caller asks to join; given by a leader or staff: the volunteer joins at once")
        UUID volunteerId) {}
