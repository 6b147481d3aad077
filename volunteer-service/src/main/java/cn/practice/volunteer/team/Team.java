package cn.practice.volunteer.team;

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

/** A team of volunteers at a site; its version also numbers the comings and goings of members. */
@Entity
@Table(name = "team")
class Team {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private TeamType type;

    @Column(name = "site_code")
    private String siteCode;

    private long version;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "disbanded_at")
    private @Nullable Instant disbandedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected Team() {}

    private Team(NewTeam plan, Instant now) {
        this.id = Ids.next();
        this.name = plan.name();
        this.type = plan.type();
        this.siteCode = plan.siteCode();
        this.version = 1;
        this.formedAt = now;
    }

    static Team form(NewTeam plan, Instant now) {
        return new Team(plan, now);
    }

    TeamEvent.TeamFormed formed() {
        return new TeamEvent.TeamFormed(id, name, type, siteCode);
    }

    TeamEvent.TeamDisbanded disband(Instant now) {
        disbandedAt = now;
        version++;
        return new TeamEvent.TeamDisbanded(id);
    }

    TeamEvent.MemberJoined join(UUID volunteerId) {
        version++;
        return new TeamEvent.MemberJoined(id, volunteerId);
    }

    TeamEvent.MemberLeft leave(UUID volunteerId) {
        version++;
        return new TeamEvent.MemberLeft(id, volunteerId);
    }

    boolean isLive() {
        return disbandedAt == null;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    TeamType type() {
        return type;
    }

    String siteCode() {
        return siteCode;
    }

    long version() {
        return version;
    }

    Instant formedAt() {
        return formedAt;
    }
}
