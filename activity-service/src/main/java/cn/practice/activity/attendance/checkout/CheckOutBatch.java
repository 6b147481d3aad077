package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Attendance.Source.Supplemented;
import cn.practice.activity.attendance.AttendanceLanes;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Attendances.Known;
import cn.practice.activity.attendance.CheckOutLimit;
import cn.practice.activity.attendance.OpenAttendances;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkout.CheckOutDecider.CheckOutState;
import cn.practice.activity.attendance.checkout.CheckOutDecider.Departure;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks out, in one transaction, all who leave at the same time, with the minutes they gave. */
@ApplicationScoped
class CheckOutBatch {

    private final Sql sql;
    private final Plan plan;
    private final Kinds kinds;
    private final Attendances attendances;
    private final OpenAttendances open;
    private final CheckOutLimit limit;
    private final KnownVolunteers volunteers;
    private final PersonTimes personTimes;
    private final DayLimits limits;
    private final Credits credits;
    private final Outbox outbox;
    private final Trail trail;

    CheckOutBatch(
            Sql sql,
            Plan plan,
            Kinds kinds,
            Attendances attendances,
            OpenAttendances open,
            CheckOutLimit limit,
            KnownVolunteers volunteers,
            PersonTimes personTimes,
            DayLimits limits,
            Credits credits,
            Outbox outbox,
            Trail trail) {
        this.sql = sql;
        this.plan = plan;
        this.kinds = kinds;
        this.attendances = attendances;
        this.open = open;
        this.limit = limit;
        this.volunteers = volunteers;
        this.personTimes = personTimes;
        this.limits = limits;
        this.credits = credits;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** What became of each, in their order, committed. */
    List<CheckOutOutcome> decide(List<CheckOutRequest> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(AttendanceLanes.LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<CheckOutOutcome> decideLocked(List<CheckOutRequest> requests) {
        sql.lookUpByKeys();
        var asked =
                requests.stream().map(CheckOutRequest::attendanceId).distinct().toList();
        var known = attendances.known(asked);
        var persons = known.stream().map(Known::volunteerId).distinct().toList();
        var times = personTimes.lock(persons, around(requests, known));
        var stays = stays(attendances.lock(asked));
        var catalogue = kinds.catalogue();
        var decider = new CheckOutDecider(new CheckOutState(
                stays,
                times,
                new Rights(volunteers.find(persons)),
                limits,
                kind -> catalogue.get(kind).graceMinutes(),
                limit::of));
        var outcomes = requests.stream().map(decider::decide).toList();
        if (!decider.departures().isEmpty()) {
            keep(decider.departures());
        }
        return outcomes;
    }

    /** From the first who came to the last who leaves. */
    private static Period around(List<CheckOutRequest> requests, List<Known> known) {
        var last = requests.stream()
                .map(CheckOutRequest::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var first = known.stream()
                .map(Known::checkedInAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(last);
        return new Period(first.isBefore(last) ? first : last, last);
    }

    private Map<UUID, Stay> stays(List<Attendance> present) {
        var shifts = plan.shifts(present.stream()
                .flatMap(each -> clocked(each).map(Clocked::shiftId))
                .distinct()
                .toList());
        var others = present.stream()
                .filter(each -> clocked(each).findAny().isEmpty())
                .map(Attendance::activityId)
                .distinct()
                .toList();
        var activities = others.isEmpty() ? Map.<UUID, ActivityFacts>of() : plan.activities(others);
        return present.stream()
                .map(each -> switch (each.source()) {
                    case Clocked source -> new Stay.Clocked(each, source, found(shifts, source.shiftId()));
                    case Supplemented supplemented -> new Stay.Unclocked(each, found(activities, each.activityId()));
                    case Imported imported -> new Stay.Unclocked(each, found(activities, each.activityId()));
                })
                .collect(Collectors.toMap(each -> each.attendance().id(), Function.identity()));
    }

    private static Stream<Clocked> clocked(Attendance attendance) {
        return attendance.source() instanceof Clocked clocked ? Stream.of(clocked) : Stream.empty();
    }

    /** What an attendance belongs to, which the database does not let go. */
    private static <T> T found(Map<UUID, T> all, UUID id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }

    private void keep(List<Departure> departures) {
        open.end(departures.stream().map(Departure::clocking).toList());
        outbox.append(departures.stream().map(Departure::entry).toList());
        credits.save(departures.stream().flatMap(each -> each.parts().stream()).toList());
        trail.keepAll(
                CheckOutAct.CHECKED_OUT, departures, each -> each.request().by(), Departure::attendanceId);
    }
}
