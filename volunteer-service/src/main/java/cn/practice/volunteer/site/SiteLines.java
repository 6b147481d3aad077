package cn.practice.volunteer.site;

import cn.practice.volunteer.site.ImportReport.LineCode;
import cn.practice.volunteer.site.ImportReport.RefusedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the lines of one import against the sites that stand and against each other; parents may come later. */
final class SiteLines {
    private record Line(int number, SitePlan plan) {}

    private final Map<String, Site> known = new HashMap<>();
    private final Map<String, Line> added = new LinkedHashMap<>();
    private final List<RefusedLine> unreadable = new ArrayList<>();
    private int unchanged;

    SiteLines(List<Site> known) {
        known.forEach(site -> this.known.put(site.code(), site));
    }

    void take(Csv.Row row) {
        int number = row.line();
        SitePlan plan = read(row);
        if (plan == null) {
            return;
        }
        Site former = known.get(plan.code());
        if (added.containsKey(plan.code())) {
            refuse(number, LineCode.REPEATED, plan.code());
        } else if (former == null || (!former.isOpen() && former.plan().standsWhere(plan))) {
            added.put(plan.code(), new Line(number, plan));
        } else if (former.isOpen() && former.plan().equals(plan)) {
            unchanged++;
        } else {
            refuse(number, LineCode.DIFFERS, plan.code());
        }
    }

    List<SitePlan> added() {
        return added.values().stream().map(Line::plan).toList();
    }

    int unchanged() {
        return unchanged;
    }

    /** In the order of the file; only now is every line's parent known. */
    List<RefusedLine> refused() {
        Stream<RefusedLine> orphans = added.values().stream()
                .filter(line -> !hasFittingParent(line.plan()))
                .map(line -> new RefusedLine(
                        line.number(),
                        LineCode.PARENT_UNFIT,
                        String.valueOf(line.plan().parentCode())));
        return Stream.concat(unreadable.stream(), orphans)
                .sorted(Comparator.comparingInt(RefusedLine::line))
                .toList();
    }

    private boolean hasFittingParent(SitePlan plan) {
        String parent = plan.parentCode();
        if (parent == null) {
            return plan.level().fitsUnder(null);
        }
        Line fresh = added.get(parent);
        Site former = known.get(parent);
        SiteLevel above =
                fresh != null ? fresh.plan().level() : former != null && former.isOpen() ? former.level() : null;
        return above != null && plan.level().fitsUnder(above);
    }

    private @Nullable SitePlan read(Csv.Row row) {
        List<String> fields = row.fields();
        if (fields.size() != 5) {
            refuse(row.line(), LineCode.COLUMNS, fields.size() + " of 5 columns");
            return null;
        }
        String parent = fields.get(3);
        try {
            return new SitePlan(
                    matching(fields.get(0), SitePlan.CODE),
                    matching(fields.get(1), "(?=.*\\S)[^\\p{Cntrl}]{1,100}"),
                    SiteLevel.valueOf(fields.get(2)),
                    parent.isEmpty() ? null : matching(parent, SitePlan.CODE),
                    SiteKind.valueOf(fields.get(4)));
        } catch (IllegalArgumentException e) {
            refuse(row.line(), LineCode.BAD_VALUE, shortened(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static String matching(String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static String shortened(String value) {
        // An enum's complaint names its class first; the value alone helps.
        String last = value.substring(value.lastIndexOf('.') + 1);
        return last.length() > 100 ? last.substring(0, 100) : last;
    }

    private void refuse(int number, LineCode code, String detail) {
        unreadable.add(new RefusedLine(number, code, detail));
    }
}
