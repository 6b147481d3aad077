package cn.practice.reporting.figure.totals;

import cn.practice.reporting.figure.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a period.
 *
 * @param rows one per value of what they are grouped by; "none" where a dimension does not apply
 * @param total the sums of the whole filter
 * @param facts where the facts behind the total are listed; each row has its own
 * @param foldVersion which version of the fold made them
 * @param foldedEvents all events folded so far, whatever the filter
 * @param undecided events kept raw because no fold could decide them: none of them is in any figure
 */
public record TotalsView(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        List<Row> rows,
        Measures total,
        String facts,
        int foldVersion,
        long foldedEvents,
        long undecided) {

    /** One row. */
    @Schema(name = "TotalsRow")
    public record Row(Map<String, String> key, Measures measures, String facts) {}

    /** What differs from an earlier answer to the same query; a row that is gone has nothing left in it. */
    public TotalsView since(TotalsView before) {
        var known = before.rows.stream().collect(Collectors.toMap(Row::key, row -> row));
        var changed = new ArrayList<Row>();
        for (var row : rows) {
            if (!row.equals(known.remove(row.key()))) {
                changed.add(row);
            }
        }
        known.values().forEach(gone -> changed.add(new Row(gone.key(), Measures.none(), gone.facts())));
        return new TotalsView(from, to, groupBy, changed, total, facts, foldVersion, foldedEvents, undecided);
    }

    /** Whether any figure differs from an earlier answer. */
    public boolean differsFrom(TotalsView before) {
        return !rows.equals(before.rows) || !total.equals(before.total) || undecided != before.undecided;
    }
}
