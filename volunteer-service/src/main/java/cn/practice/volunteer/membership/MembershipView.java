package cn.practice.volunteer.membership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Membership")
record MembershipView(
        UUID id,
        UUID teamId,
        UUID volunteerId,
        MembershipState state,
        Instant requestedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant endedAt) {

    static MembershipView of(Membership it) {
        return new MembershipView(
                it.id(), it.teamId(), it.volunteerId(), it.state(), it.requestedAt(), it.joinedAt(), it.endedAt());
    }
}
