package cn.practice.volunteer.site;

import cn.practice.volunteer.site.SiteEvent.SiteChanged;
import cn.practice.volunteer.site.SiteEvent.SiteClosed;
import cn.practice.volunteer.site.SiteEvent.SiteOpened;
import cn.practice.volunteer.site.SiteEvent.SiteRenamed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A site under its 12-digit division code; a closed one keeps its row and its version. */
@Entity
@Table(name = "site")
class Site {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private SiteLevel level;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    @Embedded
    private @Nullable Location location;

    private long version;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Site() {}

    private Site(SitePlan plan, Instant now) {
        this.code = plan.code();
        this.name = plan.name();
        this.level = plan.level();
        this.parentCode = plan.parentCode();
        this.kind = plan.kind();
        this.location = plan.location();
        this.version = 1;
        this.openedAt = now;
    }

    static Site open(SitePlan plan, Instant now) {
        return new Site(plan, now);
    }

    SiteOpened reopen(SitePlan plan, Instant now) {
        name = plan.name();
        kind = plan.kind();
        location = plan.location();
        openedAt = now;
        closedAt = null;
        version++;
        return opened();
    }

    SiteRenamed rename(String newName) {
        name = newName;
        version++;
        return new SiteRenamed(code, newName);
    }

    SiteChanged move(Location newLocation) {
        location = newLocation;
        version++;
        return new SiteChanged(code, newLocation);
    }

    SiteClosed close(Instant now) {
        closedAt = now;
        version++;
        return new SiteClosed(code);
    }

    SiteOpened opened() {
        return new SiteOpened(code, name, level, parentCode, kind, location());
    }

    StandingSite standing() {
        return new StandingSite(new SitePlan(code, name, level, parentCode, kind).at(location()), isOpen());
    }

    boolean isOpen() {
        return closedAt == null;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    SiteLevel level() {
        return level;
    }

    @Nullable
    String parentCode() {
        return parentCode;
    }

    SiteKind kind() {
        return kind;
    }

    Location location() {
        return Location.orUnknown(location);
    }

    long version() {
        return version;
    }
}
