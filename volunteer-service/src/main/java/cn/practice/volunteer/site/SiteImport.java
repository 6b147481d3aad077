package cn.practice.volunteer.site;

import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.volunteer.site.ImportReport.RefusedLine;
import cn.practice.volunteer.trail.Act;
import cn.practice.volunteer.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Takes a file of sites whole or not at all; a site that already stands as its line says is left alone. */
@ApplicationScoped
class SiteImport {
    private static final List<String> HEADER = List.of("code", "name", "level", "parent_code", "kind");

    private final Sites sites;
    private final EntityManager database;
    private final Outbox outbox;
    private final Trail trail;
    private final InstantSource clock;

    SiteImport(Sites sites, EntityManager database, Outbox outbox, Trail trail, InstantSource clock) {
        this.sites = sites;
        this.database = database;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    ImportReport run(byte[] file, boolean dryRun) {
        List<Csv.Row> rows = Csv.read(file);
        if (rows.isEmpty() || !rows.getFirst().fields().equals(HEADER)) {
            throw new ImportHeader(String.join(",", HEADER));
        }
        // Two imports at once would each see the other's sites as missing.
        database.createNativeQuery("lock table site in share row exclusive mode")
                .executeUpdate();
        var lines = new SiteLines(sites.listAll());
        rows.stream().skip(1).forEach(lines::take);
        List<RefusedLine> refused = lines.refused();
        var report = new ImportReport(rows.size() - 1, lines.added().size(), lines.unchanged(), refused, dryRun);
        if (!dryRun) {
            if (!refused.isEmpty()) {
                throw new ImportRefused(report);
            }
            open(lines.added());
        }
        return report;
    }

    private void open(List<SitePlan> plans) {
        Instant now = clock.instant();
        List<SitePlan> parentsFirst =
                plans.stream().sorted(Comparator.comparing(SitePlan::level)).toList();
        List<Site> opened = parentsFirst.stream().map(plan -> open(plan, now)).toList();
        database.flush();
        outbox.append(opened.stream()
                .map(site -> new OutboxEntry(Topics.SITES, site.code(), site.code(), site.version(), site.opened()))
                .toList());
        opened.forEach(site -> trail.record(Act.SITES_IMPORTED, site.code()));
    }

    private Site open(SitePlan plan, Instant now) {
        Site former = sites.findById(plan.code());
        if (former != null) {
            former.reopen(plan, now);
            return former;
        }
        Site site = Site.open(plan, now);
        sites.persist(site);
        return site;
    }
}
