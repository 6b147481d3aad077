package cn.practice.volunteer.membership;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership as shown, with the name of its team. */
@Schema(name = "Membership")
public record MembershipView(
        UUID id,
        UUID teamId,
        @Nullable String teamName,
        UUID volunteerId,
        MembershipState state,
        Instant requestedAt,

        @Nullable @Schema(description = "absent until it is approved")
        Instant joinedAt,

        @Nullable @Schema(description = "absent until it ends")
        Instant endedAt) {

    static MembershipView of(Membership it, Map<UUID, String> teamNames) {
        return new MembershipView(
                it.id(),
                it.teamId(),
                teamNames.get(it.teamId()),
                it.volunteerId(),
                it.state(),
                it.requestedAt(),
                it.joinedAt(),
                it.endedAt());
    }
}
