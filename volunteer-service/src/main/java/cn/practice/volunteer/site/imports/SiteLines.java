package cn.practice.volunteer.site.imports;

import cn.practice.volunteer.site.Location;
import cn.practice.volunteer.site.SiteLevel;
import cn.practice.volunteer.site.SitePlan;
import cn.practice.volunteer.site.StandingSite;
import cn.practice.volunteer.site.imports.ImportReport.LineCode;
import cn.practice.volunteer.site.imports.ImportReport.RefusedLine;
import cn.practice.volunteer.site.imports.SiteFields.BadValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the lines of one import against the sites that stand and against each other; parents may come later. */
final class SiteLines {

    /** What a spreadsheet makes of a long number; the digits behind are lost. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");

    private record Line(int number, SitePlan plan) {}

    private final Map<String, StandingSite> standing = new HashMap<>();
    private final Map<String, Line> added = new LinkedHashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final int columns;
    private int taken;
    private int unchanged;

    /** The lines of a file of so many columns. */
    SiteLines(List<StandingSite> standing, int columns) {
        this.columns = columns;
        standing.forEach(site -> this.standing.put(site.plan().code(), site));
    }

    void take(Csv.Row row) {
        taken++;
        if (row.fields().size() != columns) {
            refuse(row, LineCode.COLUMNS, row.fields().size() + " of " + columns + " columns");
            return;
        }
        try {
            place(row, SiteFields.plan(row.fields()));
        } catch (BadValue e) {
            refuse(row, SHORTENED.matcher(e.value()).matches() ? LineCode.SHORTENED : LineCode.BAD_VALUE, e.value());
        }
    }

    private void place(Csv.Row row, SitePlan plan) {
        var code = plan.code();
        var former = standing.get(code);
        if (added.containsKey(code)) {
            refuse(row, LineCode.REPEATED, code);
        } else if (former == null || former.reopensAs(plan)) {
            added.put(code, new Line(row.line(), plan));
        } else if (former.isOpen() && stands(former.plan(), plan)) {
            unchanged++;
        } else {
            refuse(row, LineCode.DIFFERS, code);
        }
    }

    /** A file that does not say where sites are leaves them there. */
    private boolean stands(SitePlan former, SitePlan plan) {
        return plan.equals(columns == SiteFields.WITH_LOCATION ? former : former.at(Location.UNKNOWN));
    }

    List<SitePlan> added() {
        return added.values().stream().map(Line::plan).toList();
    }

    /** Refused lines in the order of the file; only now is every line's parent known. */
    ImportReport report(boolean dryRun) {
        var orphans = added.values().stream()
                .filter(line -> !line.plan().fits(this::levelOfOpenSite))
                .map(line -> new RefusedLine(
                        line.number(),
                        LineCode.PARENT_UNFIT,
                        String.valueOf(line.plan().parentCode())))
                .toList();
        var all = Stream.concat(refused.stream(), orphans.stream())
                .sorted(Comparator.comparingInt(RefusedLine::line))
                .toList();
        return new ImportReport(taken, added.size() - orphans.size(), unchanged, all, dryRun);
    }

    private Optional<SiteLevel> levelOfOpenSite(String code) {
        return Optional.ofNullable(added.get(code))
                .map(Line::plan)
                .or(() -> Optional.ofNullable(standing.get(code))
                        .filter(StandingSite::isOpen)
                        .map(StandingSite::plan))
                .map(SitePlan::level);
    }

    private void refuse(Csv.Row row, LineCode code, String detail) {
        refused.add(new RefusedLine(row.line(), code, detail));
    }
}
