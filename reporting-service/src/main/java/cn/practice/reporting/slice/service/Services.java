package cn.practice.reporting.slice.service;

import static cn.practice.reporting.slice.service.ServiceMeasure.ATTENDANCES;
import static cn.practice.reporting.slice.service.ServiceMeasure.LATE_MINUTES;
import static cn.practice.reporting.slice.service.ServiceMeasure.SERVICE_MINUTES;
import static cn.practice.reporting.slice.service.ServiceMeasure.SESSIONS;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Rollup;
import cn.practice.reporting.slice.Activities;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.Slice;
import cn.practice.reporting.slice.service.ServiceEvent.Minutes;
import java.util.List;

/** What was done, divided by what its activity is and by what proves it. */
public final class Services {

    public static final Slice<?> SLICE = new Slice<>(
            "service",
            List.of(ServiceMeasure.values()),
            Activities.dimensionsWith(Dimension.EVIDENCE),
            Activities.rollupsAfter(Rollup.daily("PERIOD")),
            ServiceEvents::parse,
            Services::fold);

    /** Where and when sessions were held, in all generations. */
    public static final String HELD = "select generation, day, site, owner_site, team, kind, form, campaign, sessions"
            + " from service_total where sessions <> 0";

    /** Minutes by what proves them, where they were served and for whom, in all generations. */
    public static final String MINUTES = "select generation, day, site, owner_site, team, evidence, service_minutes"
            + " from service_total where service_minutes <> 0";

    private Services() {}

    static List<Fact> fold(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.ActivityHeld e -> List.of(session(e, 1));
            case ServiceEvent.SessionReversed e -> List.of(session(e.held(), -1));
            case ServiceEvent.Attended e -> List.of(attended(e, 1));
            case ServiceEvent.AttendanceReversed e -> List.of(attended(e.attended(), -1));
            case ServiceEvent.MinutesCredited e ->
                minutes(e.minutes(), e.minutes().minutes());
            case ServiceEvent.MinutesReversed e ->
                minutes(e.minutes(), -e.minutes().minutes());
            case ServiceEvent.Reclassified e -> Fact.moved(fold(e.before()), fold(e.now()));
            case ServiceEvent.Uncounted _ -> List.of();
        };
    }

    private static Fact session(ServiceEvent.ActivityHeld e, int amount) {
        return new Fact(SESSIONS, e.day(), e.classification().dimensions(), e.activityId(), null, amount);
    }

    private static Fact attended(ServiceEvent.Attended e, int amount) {
        var dimensions = e.classification().dimensions(e.evidence().name(), "", "");
        return new Fact(ATTENDANCES, e.day(), dimensions, e.activityId(), e.volunteerId(), amount);
    }

    /** Late ones are minutes as all others are, and counted apart as well. */
    private static List<Fact> minutes(Minutes e, long amount) {
        var all = minutes(SERVICE_MINUTES, e, amount);
        return e.late() ? List.of(all, minutes(LATE_MINUTES, e, amount)) : List.of(all);
    }

    private static Fact minutes(ServiceMeasure measure, Minutes e, long amount) {
        var dimensions = e.classification().dimensions(e.evidence().name(), "", "");
        return new Fact(measure, e.day(), dimensions, e.activityId(), e.volunteerId(), amount);
    }
}
