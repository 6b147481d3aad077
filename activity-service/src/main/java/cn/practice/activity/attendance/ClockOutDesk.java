package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Departures.Departure;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Lets all who were clocked out at the same time go in one transaction, with the minutes they gave. */
@ApplicationScoped
class ClockOutDesk {

    private final Sql sql;
    private final Plan plan;
    private final Kinds kinds;
    private final KnownVolunteers volunteers;
    private final Ledger ledger;
    private final Trail trail;

    ClockOutDesk(Sql sql, Plan plan, Kinds kinds, KnownVolunteers volunteers, Ledger ledger, Trail trail) {
        this.sql = sql;
        this.plan = plan;
        this.kinds = kinds;
        this.volunteers = volunteers;
        this.ledger = ledger;
        this.trail = trail;
    }

    /** What became of each, in their order, committed. */
    List<Clocked> decide(List<ClockOut> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(ClockLanes.LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<Clocked> decideLocked(List<ClockOut> requests) {
        sql.lookUpByKeys();
        var ids = requests.stream().map(ClockOut::attendanceId).distinct().toList();
        sql.list(
                "select id from attendance where id = any(?::uuid[]) order by id for update",
                row -> true,
                Column.of(ids));
        // a statement of its own: it sees what others committed before the locks were free
        var present = sql.list(Attendance.SELECT + "where t.id = any(?::uuid[])", Attendance::read, Column.of(ids));
        var shifts = plan.shifts(present.stream()
                .map(Attendance::shiftId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var persons = volunteers.find(
                present.stream().map(Attendance::volunteerId).distinct().toList());
        var departures = new Departures(present, shifts, new Rights(persons), plan, kinds);
        var outcomes = requests.stream().map(departures::decide).toList();
        if (!departures.leaving().isEmpty()) {
            keep(departures.leaving());
        }
        return outcomes;
    }

    private void keep(List<Departure> leaving) {
        sql.update(
                """
                update attendance t set checked_out_at = c.at, checked_out_by = c.by, sequence = c.sequence
                  from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::int8[]) as c (id, at, by, sequence)
                 where t.id = c.id""",
                Column.of(leaving, each -> each.attendance().id()),
                Column.of(leaving, Departure::out),
                Column.of(leaving, each -> each.request().by()),
                Column.of(leaving, Departure::lastSequence));
        ledger.tell(leaving.stream().map(Departure::told).toList());
        ledger.credit(leaving.stream()
                .filter(each -> each.minutes() > 0)
                .map(Departure::credit)
                .toList());
        trail.keepAll(
                Act.CHECKED_OUT,
                leaving,
                each -> each.request().by(),
                each -> each.attendance().id());
    }
}
