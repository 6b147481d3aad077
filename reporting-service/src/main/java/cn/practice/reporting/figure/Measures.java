package cn.practice.reporting.figure;

import cn.practice.kit.sql.Row;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.query.Measure;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All measures side by side; reach is person-times, and minutes are never one figure. */
@Schema(name = "Measures", type = SchemaType.OBJECT)
public final class Measures {

    /** The columns of all figures, in the order of answers. */
    public static final List<String> COLUMNS =
            Slices.MEASURES.stream().flatMap(each -> each.figures().stream()).toList();

    private final long[] figures;

    private Measures(long[] figures) {
        this.figures = figures;
    }

    /** Reads a row that has the {@link #COLUMNS} from a place on. */
    public static Measures of(Row row, int first) throws SQLException {
        var measures = none();
        for (int i = 0; i < measures.figures.length; i++) {
            measures.figures[i] = row.count(first + i);
        }
        return measures;
    }

    /** All zero. */
    public static Measures none() {
        return new Measures(new long[COLUMNS.size()]);
    }

    /** The sums of both. */
    public Measures plus(Measures more) {
        var sums = none();
        Arrays.setAll(sums.figures, i -> figures[i] + more.figures[i]);
        return sums;
    }

    /** These with an amount added to one measure. */
    public Measures plus(Measure measure, String evidence, long amount) {
        var column = measure.isByEvidence() ? measure.figure(Evidence.valueOf(evidence)) : measure.column();
        var sum = new Measures(figures.clone());
        sum.figures[COLUMNS.indexOf(column)] += amount;
        return sum;
    }

    /** The figure of a measure that has only one. */
    public long of(Measure measure) {
        return figures[COLUMNS.indexOf(measure.column())];
    }

    @JsonValue
    Map<String, Object> json() {
        var members = new LinkedHashMap<String, Object>();
        for (var measure : Slices.MEASURES) {
            members.put(measure.label(), measure.isByEvidence() ? byEvidence(measure) : of(measure));
        }
        return members;
    }

    private Map<String, Long> byEvidence(Measure measure) {
        var members = new LinkedHashMap<String, Long>();
        members.put(Measure.label(Evidence.CLOCKED), 0L);
        for (var evidence : Evidence.values()) {
            long figure = figures[COLUMNS.indexOf(measure.figure(evidence))];
            members.put(Measure.label(evidence.name()), figure);
            if (evidence.isClocked()) {
                members.merge(Measure.label(Evidence.CLOCKED), figure, Long::sum);
            }
        }
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measures measures && Arrays.equals(figures, measures.figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(figures);
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
