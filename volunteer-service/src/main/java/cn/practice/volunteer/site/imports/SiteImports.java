package cn.practice.volunteer.site.imports;

import cn.practice.volunteer.site.Sites;
import cn.practice.volunteer.site.imports.Refusals.ImportHeader;
import cn.practice.volunteer.site.imports.Refusals.ImportRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** Takes a file of sites whole or not at all; a site that already stands as its line says is left alone. */
@ApplicationScoped
class SiteImports {

    private final Sites sites;

    SiteImports(Sites sites) {
        this.sites = sites;
    }

    @Transactional
    ImportReport run(byte[] file, boolean dryRun) {
        var rows = Csv.read(file);
        var columns = rows.isEmpty() ? 0 : columns(rows.getFirst());
        if (columns == 0) {
            throw new ImportHeader(String.join(",", SiteFields.HEADER.subList(0, SiteFields.WITHOUT_LOCATION)));
        }
        var lines = new SiteLines(sites.lockAll(), columns);
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

    /** How many columns a file of this first line has, 0 where it is no such file. */
    private static int columns(Csv.Row row) {
        var names = row.fields().stream().map(String::strip).toList();
        return Stream.of(SiteFields.WITHOUT_LOCATION, SiteFields.WITH_LOCATION)
                .filter(columns -> names.equals(SiteFields.HEADER.subList(0, columns)))
                .findFirst()
                .orElse(0);
    }
}
