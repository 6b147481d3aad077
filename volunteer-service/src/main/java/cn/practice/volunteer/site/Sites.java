package cn.practice.volunteer.site;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.site.Refusals.ParentUnfit;
import cn.practice.volunteer.site.Refusals.SiteExists;
import cn.practice.volunteer.site.Refusals.SiteInUse;
import cn.practice.volunteer.site.SiteEvent.SiteClosed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The tree of sites, and every act on one of them. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, String> {

    private static final Key<Site, String> BY_CODE = new Key<>("code", false, Site::code, code -> code);
    private static final String ONE_IMPORT_AT_A_TIME = "lock table site in share row exclusive mode";

    private final Access access;
    private final Outbox outbox;
    private final Trail trail;
    private final Sql sql;
    private final InstantSource clock;
    private final Instance<SiteUse> uses;
    private final SiteNames names;
    private final Event<SiteClosed> closed;

    Sites(
            Access access,
            Outbox outbox,
            Trail trail,
            Sql sql,
            InstantSource clock,
            @Any Instance<SiteUse> uses,
            SiteNames names,
            Event<SiteClosed> closed) {
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
        this.sql = sql;
        this.clock = clock;
        this.uses = uses;
        this.names = names;
        this.closed = closed;
    }

    @Transactional
    SiteView open(SitePlan plan) {
        if (!plan.fits(this::levelOfOpenSite)) {
            throw new ParentUnfit();
        }
        var site = place(plan);
        trail.keep(SiteAct.SITE_OPENED, site.code());
        tell(site, site.opened());
        return shown(site);
    }

    /** Keeps the site from closing until the transaction ends. */
    Optional<SiteLevel> levelOfOpenSite(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_READ)
                .filter(Site::isOpen)
                .map(Site::level);
    }

    private Site place(SitePlan plan) {
        var former = findByIdOptional(plan.code(), LockModeType.PESSIMISTIC_WRITE);
        if (former.isPresent()) {
            if (!former.get().standing().reopensAs(plan)) {
                throw new SiteExists(plan.code());
            }
            former.get().reopen(plan, clock.instant());
            return former.get();
        }
        var site = Site.open(plan, clock.instant());
        try {
            persistAndFlush(site);
        } catch (ConstraintViolationException e) {
            throw new SiteExists(plan.code());
        }
        return site;
    }

    /** All sites, open and closed, locked so that two imports at once do not miss each other's. */
    @Transactional(TxType.MANDATORY)
    public List<StandingSite> lockAll() {
        sql.update(ONE_IMPORT_AT_A_TIME);
        return listAll().stream().map(Site::standing).toList();
    }

    /** Opens sites that fit into the tree, in whatever order they come; asks for {@link #lockAll} before. */
    @Transactional(TxType.MANDATORY)
    public void openAll(List<SitePlan> plans) {
        var parentsFirst =
                plans.stream().sorted(Comparator.comparing(SitePlan::level)).toList();
        var opened = parentsFirst.stream().map(this::openOrReopen).toList();
        flush();
        outbox.append(opened.stream().map(site -> entry(site, site.opened())).toList());
        trail.keepAll(SiteAct.SITES_IMPORTED, opened, site -> access.subject(), Site::code);
    }

    private Site openOrReopen(SitePlan plan) {
        var former = findByIdOptional(plan.code());
        if (former.isPresent()) {
            former.get().reopen(plan, clock.instant());
            return former.get();
        }
        var site = Site.open(plan, clock.instant());
        persist(site);
        return site;
    }

    @Transactional
    SiteView edit(String code, @Nullable String ifMatch, SiteDetails wish) {
        var location = wish.location();
        var site = locked(code);
        ETags.requireMatch(ifMatch, site.version());
        if (!site.name().equals(wish.name())) {
            tell(site, site.rename(wish.name()));
            trail.keep(SiteAct.SITE_RENAMED, code);
        }
        if (!site.location().equals(location)) {
            tell(site, site.move(location));
            trail.keep(SiteAct.SITE_MOVED, code);
        }
        return shown(site);
    }

    @Transactional
    void close(String code) {
        var site = locked(code);
        var inUse = count("parentCode = ?1 and closedAt is null", code) > 0
                || uses.stream().anyMatch(use -> use.isUsed(code));
        if (inUse) {
            throw new SiteInUse(code);
        }
        var event = site.close(clock.instant());
        tell(site, event);
        trail.keep(SiteAct.SITE_CLOSED, code);
        closed.fire(event);
    }

    @Transactional
    SiteView view(String code) {
        return findByIdOptional(code)
                .filter(Site::isOpen)
                .map(this::shown)
                .orElseThrow(() -> new NotFound("site", code));
    }

    @Transactional
    Page<SiteView> list(@Nullable String parent, @Nullable SiteLevel level, PageRequest request) {
        if (parent != null && findById(parent) == null) {
            throw new NotFound("site", parent);
        }
        var page = new Listing()
                .where("closedAt is null")
                .where("parentCode = :parent", "parent", parent)
                .where("level = :level", "level", level)
                .page(this, request, BY_CODE, Function.<Site>identity());
        var parents = names.of(page.items(), Site::parentCode);
        return page.map(site -> SiteView.of(site, parents));
    }

    private SiteView shown(Site site) {
        return SiteView.of(site, names.of(List.of(site), Site::parentCode));
    }

    private Site locked(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .filter(Site::isOpen)
                .orElseThrow(() -> new NotFound("site", code));
    }

    private void tell(Site site, SiteEvent event) {
        outbox.append(entry(site, event));
    }

    private OutboxEntry entry(Site site, SiteEvent event) {
        return new OutboxEntry(Topics.SITES, site.code(), site.code(), site.version(), event, access.districtAdmin());
    }
}
