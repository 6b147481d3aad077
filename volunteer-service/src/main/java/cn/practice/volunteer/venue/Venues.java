package cn.practice.volunteer.venue;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.SiteEvent.SiteClosed;
import cn.practice.volunteer.site.SiteNames;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.venue.Refusals.VenueExists;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The venues of sites, kept by staff of theirs. */
@ApplicationScoped
class Venues implements PanacheRepositoryBase<Venue, UUID> {

    private static final Key<Venue, UUID> BY_ID = Key.id(Venue::id);

    private final SiteTree sites;
    private final SiteNames names;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    Venues(SiteTree sites, SiteNames names, Access access, Outbox outbox, Trail trail, InstantSource clock) {
        this.sites = sites;
        this.names = names;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    VenueView open(VenuePlan plan) {
        access.requireStaffOf(plan.siteCode());
        sites.requireOpen(plan.siteCode());
        var venue = Venue.open(plan, clock.instant());
        persist(venue);
        flushNamed(venue);
        tell(venue, venue.opened());
        trail.keep(VenueAct.VENUE_OPENED, venue.id());
        return shown(venue);
    }

    @Transactional
    VenueView change(UUID id, @Nullable String ifMatch, VenuePlan plan) {
        var venue = locked(id);
        access.requireStaffOf(venue.siteCode());
        ETags.requireMatch(ifMatch, venue.version());
        if (!plan.siteCode().equals(venue.siteCode())) {
            throw new Invalid("siteCode", "the site whose it is");
        }
        if (!venue.isAs(plan)) {
            var event = venue.change(plan);
            flushNamed(venue);
            tell(venue, event);
            trail.keep(VenueAct.VENUE_CHANGED, id);
        }
        return shown(venue);
    }

    @Transactional
    void close(UUID id) {
        var venue = locked(id);
        access.requireStaffOf(venue.siteCode());
        close(venue);
    }

    /** A closed site has no venues. */
    void closeAll(@Observes SiteClosed closed) {
        find("siteCode = ?1 and closedAt is null order by id", closed.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(this::close);
    }

    private void close(Venue venue) {
        tell(venue, venue.close(clock.instant()));
        trail.keep(VenueAct.VENUE_CLOSED, venue.id());
    }

    @Transactional
    VenueView view(UUID id) {
        return findByIdOptional(id).filter(Venue::isOpen).map(this::shown).orElseThrow(() -> new NotFound("venue", id));
    }

    @Transactional
    Page<VenueView> list(@Nullable String site, PageRequest request) {
        var page = new Listing()
                .where("closedAt is null")
                .where("siteCode in :sites", "sites", site == null ? null : sites.requireSubtree(site))
                .page(this, request, BY_ID, Function.<Venue>identity());
        var siteNames = names.of(page.items(), Venue::siteCode);
        return page.map(venue -> VenueView.of(venue, siteNames));
    }

    private VenueView shown(Venue venue) {
        return VenueView.of(venue, names.of(List.of(venue), Venue::siteCode));
    }

    private void flushNamed(Venue venue) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new VenueExists(venue.name());
        }
    }

    private Venue locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(Venue::isOpen)
                .orElseThrow(() -> new NotFound("venue", id));
    }

    /** In the order of what is told about the site. */
    private void tell(Venue venue, VenueEvent event) {
        outbox.append(new OutboxEntry(
                Topics.SITES,
                venue.siteCode(),
                venue.id().toString(),
                venue.version(),
                event,
                access.by(null, venue.siteCode())));
    }
}
