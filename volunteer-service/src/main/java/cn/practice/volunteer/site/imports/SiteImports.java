package cn.practice.volunteer.site.imports;

import cn.practice.volunteer.site.Sites;
import cn.practice.volunteer.site.imports.Refusals.ImportHeader;
import cn.practice.volunteer.site.imports.Refusals.ImportRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes a file of sites whole or not at all; a site that already stands as its line says is left alone. */
@ApplicationScoped
class SiteImports {

    private static final List<String> HEADER = List.of("code", "name", "level", "parent_code", "kind");

    private final Sites sites;

    SiteImports(Sites sites) {
        this.sites = sites;
    }

    @Transactional
    ImportReport run(byte[] file, boolean dryRun) {
        var rows = Csv.read(file);
        if (rows.isEmpty() || !isHeader(rows.getFirst())) {
            throw new ImportHeader(String.join(",", HEADER));
        }
        var lines = new SiteLines(sites.lockAll());
        rows.stream().skip(1).forEach(lines::take);
        var report = lines.report(dryRun);
        if (!dryRun) {
            if (!report.refused().isEmpty()) {
                throw new ImportRefused(report);
            }
            sites.openAll(lines.added());
        }
        return report;
    }

    private static boolean isHeader(Csv.Row row) {
        return row.fields().stream().map(String::strip).toList().equals(HEADER);
    }
}
