package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Arrivals.Arrival;
import cn.practice.activity.attendance.ClockIn.Presence;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.roster.ConfirmedPlaces;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes down in one transaction all who were clocked in at the same time. */
@ApplicationScoped
class ClockInDesk {

    private final Sql sql;
    private final Plan plan;
    private final ConfirmedPlaces places;
    private final KnownVolunteers volunteers;
    private final Ledger ledger;
    private final Trail trail;
    private final CivilTime time;
    private final Duration opensBefore;

    ClockInDesk(
            Sql sql,
            Plan plan,
            ConfirmedPlaces places,
            KnownVolunteers volunteers,
            Ledger ledger,
            Trail trail,
            CivilTime time,
            @ConfigProperty(name = "practice.check-in.opens-before") Duration opensBefore) {
        this.sql = sql;
        this.plan = plan;
        this.places = places;
        this.volunteers = volunteers;
        this.ledger = ledger;
        this.trail = trail;
        this.time = time;
        this.opensBefore = opensBefore;
    }

    /** What became of each, in their order, committed. */
    List<Clocked> decide(List<ClockIn> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(ClockLanes.LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<Clocked> decideLocked(List<ClockIn> requests) {
        sql.lookUpByKeys();
        var shifts = plan.shifts(distinct(requests, ClockIn::shiftId));
        plan.share(shifts.values().stream()
                .map(shift -> shift.activity().id())
                .distinct()
                .toList());
        var arrivals = new Arrivals(
                shifts,
                places.lock(requests, ClockIn::shiftId, ClockIn::volunteerId, Presence::new),
                before(requests),
                new Rights(volunteers.find(distinct(requests, ClockIn::volunteerId))),
                time,
                opensBefore);
        var outcomes = requests.stream().map(arrivals::decide).toList();
        if (!arrivals.fresh().isEmpty()) {
            keep(arrivals.fresh());
        }
        return outcomes;
    }

    private Map<Presence, Attendance> before(List<ClockIn> requests) {
        return sql
                .list(
                        "select present.* from unnest(?::uuid[], ?::uuid[]) as asked (shift_id, volunteer_id),"
                                + " lateral (" + Attendance.SELECT + """
                                where t.shift_id = request.shift_id and t.volunteer_id = request.volunteer_id
                                limit 1) as present""",
                        Attendance::read,
                        Column.of(requests, ClockIn::shiftId),
                        Column.of(requests, ClockIn::volunteerId))
                .stream()
                .collect(Collectors.toMap(Attendance::presence, Function.identity(), (same, again) -> same));
    }

    private void keep(List<Arrival> fresh) {
        int kept = sql.update(
                """
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, method, day,
                                        checked_in_at, checked_in_by, recorded_at)
                select id, activity_id, shift_id, volunteer_id, role, ?, ?, day, at, by, at
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[],
                              ?::uuid[]) as c (id, activity_id, shift_id, volunteer_id, role, day, at, by)
                on conflict do nothing""",
                Evidence.CLOCKED,
                Method.LEADER,
                Column.of(fresh, each -> each.attendance().id()),
                Column.of(fresh, each -> each.attendance().activityId()),
                Column.of(fresh, each -> each.attendance().shiftId()),
                Column.of(fresh, each -> each.attendance().volunteerId()),
                Column.of(fresh, each -> each.attendance().role()),
                Column.of(fresh, each -> each.attendance().day()),
                Column.of(fresh, each -> each.attendance().checkedInAt()),
                Column.of(fresh, each -> each.request().by()));
        if (kept != fresh.size()) {
            throw new IllegalStateException("somebody was clocked in whose place was locked");
        }
        places.attend(fresh.stream().map(Arrival::request).toList(), ClockIn::shiftId, ClockIn::volunteerId);
        ledger.tell(fresh.stream().map(Arrival::told).toList());
        trail.keepAll(
                Act.CHECKED_IN,
                fresh,
                each -> each.request().by(),
                each -> each.attendance().id());
    }

    private static <T> List<UUID> distinct(List<T> requests, Function<T, UUID> id) {
        return requests.stream().map(id).distinct().toList();
    }
}
