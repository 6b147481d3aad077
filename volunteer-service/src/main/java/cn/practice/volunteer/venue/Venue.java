package cn.practice.volunteer.venue;

import cn.practice.kit.id.Ids;
import cn.practice.volunteer.site.Location;
import cn.practice.volunteer.venue.VenueEvent.VenueChanged;
import cn.practice.volunteer.venue.VenueEvent.VenueClosed;
import cn.practice.volunteer.venue.VenueEvent.VenueOpened;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hall, a yard or a room of a site, where activities are. */
@Entity
@Table(name = "venue")
class Venue {

    @Id
    private UUID id;

    @Column(name = "site_code")
    private String siteCode;

    private String name;

    @Embedded
    private @Nullable Location location;

    private @Nullable Integer places;
    private long version;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Venue() {}

    private Venue(VenuePlan plan, Instant now) {
        this.id = Ids.next();
        this.siteCode = plan.siteCode();
        this.name = plan.name();
        this.location = plan.location();
        this.places = plan.places();
        this.version = 1;
        this.openedAt = now;
    }

    static Venue open(VenuePlan plan, Instant now) {
        return new Venue(plan, now);
    }

    VenueOpened opened() {
        return new VenueOpened(id, siteCode, name, location(), places);
    }

    boolean isAs(VenuePlan plan) {
        return name.equals(plan.name()) && location().equals(plan.location()) && Objects.equals(places, plan.places());
    }

    VenueChanged change(VenuePlan plan) {
        name = plan.name();
        location = plan.location();
        places = plan.places();
        version++;
        return new VenueChanged(id, siteCode, name, location(), places);
    }

    VenueClosed close(Instant now) {
        closedAt = now;
        version++;
        return new VenueClosed(id, siteCode);
    }

    boolean isOpen() {
        return closedAt == null;
    }

    UUID id() {
        return id;
    }

    String siteCode() {
        return siteCode;
    }

    String name() {
        return name;
    }

    Location location() {
        return Location.orUnknown(location);
    }

    @Nullable
    Integer places() {
        return places;
    }

    long version() {
        return version;
    }
}
