package cn.practice.volunteer.site.imports;

import cn.practice.kit.text.Text;
import cn.practice.kit.text.UnfitText;
import cn.practice.volunteer.site.SiteKind;
import cn.practice.volunteer.site.SiteLevel;
import cn.practice.volunteer.site.SitePlan;
import cn.practice.volunteer.site.StandingSite;
import cn.practice.volunteer.site.imports.ImportReport.LineCode;
import cn.practice.volunteer.site.imports.ImportReport.RefusedLine;
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

    private static final int COLUMNS = 5;
    private static final int SHOWN = 100;
    private static final String NAME = "[^\\p{Cf}]*\\p{L}[^\\p{Cf}]*";
    private static final int LONGEST_NAME = 100;

    /** What a spreadsheet makes of a long number; the digits behind are lost. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");

    private record Line(int number, SitePlan plan) {}

    private final Map<String, StandingSite> standing = new HashMap<>();
    private final Map<String, Line> added = new LinkedHashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int taken;
    private int unchanged;

    SiteLines(List<StandingSite> standing) {
        standing.forEach(site -> this.standing.put(site.plan().code(), site));
    }

    void take(Csv.Row row) {
        taken++;
        if (row.fields().size() != COLUMNS) {
            refuse(row, LineCode.COLUMNS, row.fields().size() + " of " + COLUMNS + " columns");
            return;
        }
        try {
            place(row, plan(row.fields().stream().map(SiteLines::text).toList()));
        } catch (BadValue e) {
            refuse(row, SHORTENED.matcher(e.value).matches() ? LineCode.SHORTENED : LineCode.BAD_VALUE, e.value);
        }
    }

    private void place(Csv.Row row, SitePlan plan) {
        var code = plan.code();
        var former = standing.get(code);
        if (added.containsKey(code)) {
            refuse(row, LineCode.REPEATED, code);
        } else if (former == null || former.reopensAs(plan)) {
            added.put(code, new Line(row.line(), plan));
        } else if (former.isOpen() && former.plan().equals(plan)) {
            unchanged++;
        } else {
            refuse(row, LineCode.DIFFERS, code);
        }
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

    private static SitePlan plan(List<String> fields) {
        var parent = fields.get(3);
        return new SitePlan(
                matching(SitePlan.CODE, fields.get(0)),
                named(fields.get(1)),
                constant(SiteLevel.class, fields.get(2)),
                parent.isEmpty() ? null : matching(SitePlan.CODE, parent),
                constant(SiteKind.class, fields.get(4)));
    }

    private static String text(String field) {
        try {
            return Text.line(field);
        } catch (UnfitText e) {
            throw new BadValue(String.valueOf(e.getMessage()));
        }
    }

    private static String named(String value) {
        if (value.length() > LONGEST_NAME) {
            throw new BadValue(value);
        }
        return matching(NAME, value);
    }

    private static String matching(String pattern, String value) {
        if (!value.matches(pattern)) {
            throw new BadValue(value);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadValue(value));
    }

    private void refuse(Csv.Row row, LineCode code, String detail) {
        refused.add(new RefusedLine(row.line(), code, detail));
    }

    private static final class BadValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String value;

        BadValue(String value) {
            super(null, null, false, false);
            this.value = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
        }
    }
}
