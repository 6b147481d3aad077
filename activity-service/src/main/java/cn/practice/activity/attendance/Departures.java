package cn.practice.activity.attendance;

import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.Clocked.Refused;
import cn.practice.activity.attendance.Clocked.Taken;
import cn.practice.activity.attendance.Refusals.NotClocked;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.problem.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who are clocked out together, each decided by what is known of all of them and by those before him. */
final class Departures {

    private final Map<UUID, Attendance> present;
    private final Map<UUID, ShiftFacts> shifts;
    private final Rights rights;
    private final Plan plan;
    private final Kinds kinds;
    private final List<Departure> leaving = new ArrayList<>();

    /** Nobody has been decided yet; of those who are asked about, these are there, or were. */
    Departures(List<Attendance> present, Map<UUID, ShiftFacts> shifts, Rights rights, Plan plan, Kinds kinds) {
        this.present = new HashMap<>(present.stream().collect(Collectors.toMap(Attendance::id, Function.identity())));
        this.shifts = shifts;
        this.rights = rights;
        this.plan = plan;
        this.kinds = kinds;
    }

    /** Somebody who leaves, as he stands before it. */
    record Departure(ClockOut request, ShiftFacts shift, Attendance attendance, Instant out, int minutes) {

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

    /** Those who had not left before, in the order of deciding. */
    List<Departure> leaving() {
        return leaving;
    }

    Clocked decide(ClockOut request) {
        var attendance = present.get(request.attendanceId());
        if (attendance == null) {
            return new Refused(new NotFound("attendance", request.attendanceId()));
        }
        var shift = attendance.shiftId() == null ? null : shifts.get(attendance.shiftId());
        // what was imported has no shift, and is nothing that anybody can be clocked out of
        var activity = shift == null ? plan.activity(attendance.activityId()).orElseThrow() : shift.activity();
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
        int minutes = counts ? Minutes.of(shift.period(), kinds.get(of.kind()).graceMinutes(), in, out) : 0;
        leaving.add(new Departure(request, shift, attendance, out, minutes));
        var gone = attendance.left(out, minutes);
        present.put(attendance.id(), gone);
        return new Taken(gone.view(), true);
    }
}
