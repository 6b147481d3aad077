package cn.practice.activity.attendance;

import cn.practice.activity.activity.Plan;
import cn.practice.activity.activity.ShiftFacts;
import cn.practice.activity.activity.ShiftRole;
import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.Clocked.Refused;
import cn.practice.activity.attendance.Clocked.Taken;
import cn.practice.activity.attendance.Refusals.NotClocked;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.known.KnownVolunteers;
import cn.practice.activity.sql.Column;
import cn.practice.activity.sql.Sql;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.problem.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        var batch = new Batch(present, shifts, new Rights(persons));
        var outcomes = requests.stream().map(batch::decide).toList();
        if (!batch.leaving.isEmpty()) {
            keep(batch.leaving);
        }
        return outcomes;
    }

    private void keep(List<Leaving> leaving) {
        sql.update(
                """
                update attendance t set checked_out_at = c.at, checked_out_by = c.by, sequence = c.sequence
                  from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::int8[]) as c (id, at, by, sequence)
                 where t.id = c.id""",
                Column.of(leaving, each -> each.attendance.id()),
                Column.of(leaving, Leaving::out),
                Column.of(leaving, each -> each.request.by()),
                Column.of(leaving, Leaving::lastSequence));
        ledger.tell(leaving.stream().map(Leaving::told).toList());
        ledger.credit(leaving.stream()
                .filter(each -> each.minutes > 0)
                .map(Leaving::credit)
                .toList());
        trail.keepAll(Act.CHECKED_OUT, leaving, each -> each.request.by(), each -> each.attendance.id());
    }

    /** Somebody who leaves, as he stands before it. */
    private record Leaving(ClockOut request, ShiftFacts shift, Attendance attendance, Instant out, int minutes) {

        long lastSequence() {
            return attendance.sequence() + (minutes > 0 ? 2 : 1);
        }

        Ledger.Told told() {
            return new Ledger.Told(
                    attendance,
                    attendance.sequence() + 1,
                    new CheckedOut(
                            attendance.id(),
                            shift.id(),
                            attendance.activityId(),
                            attendance.volunteerId(),
                            attendance.role(),
                            shift.classification(),
                            attendance.day(),
                            out),
                    request.trace());
        }

        Ledger.Credit credit() {
            return new Ledger.Credit(
                    attendance, lastSequence(), shift.classification(), minutes, Evidence.CLOCKED, request.trace());
        }
    }

    /** Requests that are decided together, each seeing what came of those before it. */
    private final class Batch {

        private final Map<UUID, Attendance> present;
        private final Map<UUID, ShiftFacts> shifts;
        private final Rights rights;
        private final List<Leaving> leaving = new ArrayList<>();

        Batch(List<Attendance> present, Map<UUID, ShiftFacts> shifts, Rights rights) {
            this.present =
                    new HashMap<>(present.stream().collect(Collectors.toMap(Attendance::id, Function.identity())));
            this.shifts = shifts;
            this.rights = rights;
        }

        Clocked decide(ClockOut request) {
            var attendance = present.get(request.attendanceId());
            if (attendance == null) {
                return new Refused(new NotFound("attendance", request.attendanceId()));
            }
            var shift = attendance.shiftId() == null ? null : shifts.get(attendance.shiftId());
            // what was imported has no shift, and is nothing that anybody can be clocked out of
            var activity =
                    shift == null ? plan.activity(attendance.activityId()).orElseThrow() : shift.activity();
            var refusal = rights.refusal(request.by(), request.actor(), activity, attendance.volunteerId());
            if (refusal != null) {
                return new Refused(refusal);
            }
            var in = attendance.checkedInAt();
            if (in == null || shift == null) {
                return new Refused(new NotClocked());
            }
            return attendance.checkedOutAt() == null
                    ? let(request, attendance, shift, in)
                    : new Taken(attendance.view(), false);
        }

        private Taken let(ClockOut request, Attendance attendance, ShiftFacts shift, Instant in) {
            // a domain clock that was set back must not make somebody leave before he came
            var out = request.at().isBefore(in) ? in : request.at();
            var of = shift.classification();
            boolean counts = shift.role() == ShiftRole.SERVICE && of.countsAsService() && attendance.minutes() == null;
            int minutes =
                    counts ? Minutes.of(shift.period(), kinds.get(of.kind()).graceMinutes(), in, out) : 0;
            leaving.add(new Leaving(request, shift, attendance, out, minutes));
            var gone = attendance.left(out, minutes);
            present.put(attendance.id(), gone);
            return new Taken(gone.view(), true);
        }
    }
}
