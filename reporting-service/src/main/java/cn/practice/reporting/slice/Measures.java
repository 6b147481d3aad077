package cn.practice.reporting.slice;

import cn.practice.reporting.event.Event.Evidence;
import cn.practice.reporting.query.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** All measures side by side; reach is person-times, and minutes are never one figure. */
public record Measures(
        long volunteers,
        long lecturers,
        long signUps,
        long waitlist,
        long sessions,
        long attendances,
        long identifiedReach,
        long reach,
        ServiceMinutes serviceMinutes) {

    /** The sums of all of them over rows that have the columns of measures, and the evidence. */
    public static final String SUMS = Arrays.stream(Measure.values())
                    .filter(each -> each != Measure.SERVICE_MINUTES)
                    .map(each -> "cast(sum(%1$s) as bigint) as %1$s".formatted(each.column()))
                    .collect(Collectors.joining(", "))
            + Arrays.stream(Evidence.values())
                    .map(each -> ", cast(sum(service_minutes) filter (where evidence = '%1$s') as bigint) as %1$s"
                            .formatted(each))
                    .collect(Collectors.joining());

    /** Whole minutes by what proves them. */
    public record ServiceMinutes(long clocked, long supplemented, long imported) {}

    /** Those of a row of {@link #SUMS}. */
    public static Measures of(ResultSet row) throws SQLException {
        return new Measures(
                row.getLong("volunteers"),
                row.getLong("lecturers"),
                row.getLong("sign_ups"),
                row.getLong("waitlist"),
                row.getLong("sessions"),
                row.getLong("attendances"),
                row.getLong("identified_reach"),
                row.getLong("reach"),
                new ServiceMinutes(row.getLong("clocked"), row.getLong("supplemented"), row.getLong("imported")));
    }

    /** Both together. */
    public Measures plus(Measures more) {
        return new Measures(
                volunteers + more.volunteers,
                lecturers + more.lecturers,
                signUps + more.signUps,
                waitlist + more.waitlist,
                sessions + more.sessions,
                attendances + more.attendances,
                identifiedReach + more.identifiedReach,
                reach + more.reach,
                new ServiceMinutes(
                        serviceMinutes.clocked + more.serviceMinutes.clocked,
                        serviceMinutes.supplemented + more.serviceMinutes.supplemented,
                        serviceMinutes.imported + more.serviceMinutes.imported));
    }

    /** Nothing counted. */
    public static Measures none() {
        return new Measures(0, 0, 0, 0, 0, 0, 0, 0, new ServiceMinutes(0, 0, 0));
    }
}
