package cn.practice.volunteer.membership;

import cn.practice.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One volunteer's time in one team; it changes only under the team's lock. */
@Entity
@Table(name = "membership")
class Membership {

    @Id
    private UUID id;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "volunteer_id")
    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Membership() {}

    private Membership(UUID teamId, UUID volunteerId, Instant now) {
        this.id = Ids.next();
        this.teamId = teamId;
        this.volunteerId = volunteerId;
        this.state = MembershipState.PENDING;
        this.requestedAt = now;
    }

    static Membership request(UUID teamId, UUID volunteerId, Instant now) {
        return new Membership(teamId, volunteerId, now);
    }

    /** Makes a request a membership; false where it is one already. */
    boolean activate(Instant now) {
        if (state != MembershipState.PENDING) {
            return false;
        }
        state = MembershipState.ACTIVE;
        joinedAt = now;
        return true;
    }

    /** Ends it; true where a member leaves, false where only a request ends. */
    boolean end(Instant now) {
        var wasActive = state == MembershipState.ACTIVE;
        state = MembershipState.ENDED;
        endedAt = now;
        return wasActive;
    }

    boolean isEnded() {
        return state == MembershipState.ENDED;
    }

    UUID id() {
        return id;
    }

    UUID teamId() {
        return teamId;
    }

    UUID volunteerId() {
        return volunteerId;
    }

    MembershipState state() {
        return state;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
