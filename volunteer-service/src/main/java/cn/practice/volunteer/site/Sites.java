package cn.practice.volunteer.site;

import cn.practice.kit.http.ETags;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.listing.Key;
import cn.practice.volunteer.listing.Listing;
import cn.practice.volunteer.trail.Act;
import cn.practice.volunteer.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The tree of sites, and every act on one of them. */
@ApplicationScoped
class Sites implements PanacheRepositoryBase<Site, String> {
    private static final Key<Site, String> BY_CODE = new Key<>("code", false, Site::code, code -> code);

    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;
    private final Instance<SiteUse> uses;

    Sites(Outbox outbox, Trail trail, InstantSource clock, @Any Instance<SiteUse> uses) {
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
        this.uses = uses;
    }

    @Transactional
    SiteView open(SitePlan plan) {
        Site parent = plan.parentCode() == null ? null : findById(plan.parentCode(), LockModeType.PESSIMISTIC_READ);
        SiteLevel above = parent == null || !parent.isOpen() ? null : parent.level();
        if (!plan.level().fitsUnder(above) || (parent == null) != (plan.parentCode() == null)) {
            throw new ParentUnfit(plan.level());
        }
        Site site = place(plan);
        trail.record(Act.SITE_OPENED, site.code());
        tell(site, site.opened());
        return SiteView.of(site);
    }

    private Site place(SitePlan plan) {
        Site former = findById(plan.code(), LockModeType.PESSIMISTIC_WRITE);
        if (former != null) {
            if (former.isOpen() || !former.plan().standsWhere(plan)) {
                throw new SiteExists(plan.code());
            }
            former.reopen(plan, clock.instant());
            return former;
        }
        Site site = Site.open(plan, clock.instant());
        try {
            persistAndFlush(site);
        } catch (ConstraintViolationException e) {
            throw new SiteExists(plan.code());
        }
        return site;
    }

    @Transactional
    SiteView rename(String code, @Nullable String ifMatch, String name) {
        Site site = locked(code);
        ETags.requireMatch(ifMatch, site.version());
        if (!site.name().equals(name)) {
            tell(site, site.rename(name));
            trail.record(Act.SITE_RENAMED, code);
        }
        return SiteView.of(site);
    }

    @Transactional
    void close(String code) {
        Site site = locked(code);
        boolean inUse = count("parentCode = ?1 and closedAt is null", code) > 0
                || uses.stream().anyMatch(use -> use.isUsed(code));
        if (inUse) {
            throw new SiteInUse(code);
        }
        tell(site, site.close(clock.instant()));
        trail.record(Act.SITE_CLOSED, code);
    }

    @Transactional
    SiteView view(String code) {
        Site site = findById(code);
        if (site == null || !site.isOpen()) {
            throw new NotFound("site", code);
        }
        return SiteView.of(site);
    }

    @Transactional
    Page<SiteView> list(@Nullable String parent, @Nullable SiteLevel level, PageRequest request) {
        return new Listing()
                .where("closedAt is null")
                .where("parentCode = :parent", "parent", parent)
                .where("level = :level", "level", level)
                .page(this, request, BY_CODE, SiteView::of);
    }

    private Site locked(String code) {
        Site site = findById(code, LockModeType.PESSIMISTIC_WRITE);
        if (site == null || !site.isOpen()) {
            throw new NotFound("site", code);
        }
        return site;
    }

    private void tell(Site site, SiteEvent event) {
        outbox.append(new OutboxEntry(Topics.SITES, site.code(), site.code(), site.version(), event));
    }
}
