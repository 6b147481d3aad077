package cn.practice.reporting.slice;

import cn.practice.reporting.event.Event.Evidence;
import cn.practice.reporting.query.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Sums being gathered, measure by measure, minutes by their evidence. */
public final class Tally {

    private final Map<Measure, Long> amounts = new EnumMap<>(Measure.class);
    private final Map<Evidence, Long> minutes = new EnumMap<>(Evidence.class);

    /** Adds a row with the columns measure, evidence and amount. */
    public void add(ResultSet row) throws SQLException {
        var measure = Measure.valueOf(row.getString("measure"));
        var amount = row.getLong("amount");
        if (measure == Measure.SERVICE_MINUTES) {
            minutes.merge(Evidence.valueOf(row.getString("evidence")), amount, Long::sum);
        } else {
            amounts.merge(measure, amount, Long::sum);
        }
    }

    /** What has been gathered. */
    public Measures measures() {
        return new Measures(
                of(Measure.VOLUNTEERS),
                of(Measure.LECTURERS),
                of(Measure.SIGN_UPS),
                of(Measure.WAITLIST),
                of(Measure.SESSIONS),
                of(Measure.ATTENDANCES),
                of(Measure.IDENTIFIED_REACH),
                of(Measure.REACH),
                new Measures.ServiceMinutes(of(Evidence.CLOCKED), of(Evidence.SUPPLEMENTED), of(Evidence.IMPORTED)));
    }

    private long of(Measure measure) {
        return amounts.getOrDefault(measure, 0L);
    }

    private long of(Evidence evidence) {
        return minutes.getOrDefault(evidence, 0L);
    }
}
