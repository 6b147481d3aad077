package cn.practice.volunteer.team;

import cn.practice.kit.id.Ids;
import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.team.TeamEvent.MemberJoined;
import cn.practice.volunteer.team.TeamEvent.MemberLeft;
import cn.practice.volunteer.team.TeamEvent.TeamCategorised;
import cn.practice.volunteer.team.TeamEvent.TeamDisbanded;
import cn.practice.volunteer.team.TeamEvent.TeamFormed;
import cn.practice.volunteer.team.TeamEvent.TeamRenamed;
import cn.practice.volunteer.team.TeamEvent.TeamTransferred;
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

    @Enumerated(EnumType.STRING)
    private @Nullable ServiceCategory category;

    private long version;

    /** Which state of what people edit this is. */
    private long edition;

    /** The name as it is compared, which the database makes. */
    @Column(name = "name_key", insertable = false, updatable = false)
    private @Nullable String nameKey;

    /** Whether another team had the name before spellings were passed over. */
    @Column(name = "namesake")
    private boolean namesake;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "disbanded_at")
    private @Nullable Instant disbandedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Team() {}

    private Team(NewTeam plan, Instant now) {
        this.id = Ids.next();
        this.name = plan.name();
        this.type = plan.type();
        this.siteCode = plan.siteCode();
        this.category = plan.category();
        this.version = 1;
        this.edition = 1;
        this.formedAt = now;
    }

    static Team form(NewTeam plan, Instant now) {
        return new Team(plan, now);
    }

    TeamFormed formed() {
        return new TeamFormed(id, name, type, siteCode, category);
    }

    TeamRenamed rename(String newName) {
        name = newName;
        namesake = false;
        edit();
        return new TeamRenamed(id, newName);
    }

    TeamCategorised categorise(ServiceCategory newCategory) {
        category = newCategory;
        edit();
        return new TeamCategorised(id, newCategory);
    }

    TeamTransferred transfer(String newSite) {
        siteCode = newSite;
        namesake = false;
        edit();
        return new TeamTransferred(id, newSite);
    }

    private void edit() {
        version++;
        edition++;
    }

    TeamDisbanded disband(Instant now) {
        disbandedAt = now;
        version++;
        return new TeamDisbanded(id);
    }

    MemberJoined join(UUID volunteerId) {
        version++;
        return new MemberJoined(id, volunteerId);
    }

    MemberLeft leave(UUID volunteerId) {
        version++;
        return new MemberLeft(id, volunteerId);
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

    @Nullable
    ServiceCategory category() {
        return category;
    }

    String siteCode() {
        return siteCode;
    }

    long version() {
        return version;
    }

    long edition() {
        return edition;
    }

    Instant formedAt() {
        return formedAt;
    }
}
