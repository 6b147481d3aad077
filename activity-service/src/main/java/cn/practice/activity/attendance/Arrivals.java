package cn.practice.activity.attendance;

import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.ClockIn.Presence;
import cn.practice.activity.attendance.Clocked.Refused;
import cn.practice.activity.attendance.Clocked.Taken;
import cn.practice.activity.attendance.Refusals.CheckInClosed;
import cn.practice.activity.attendance.Refusals.CheckInNotOpen;
import cn.practice.activity.attendance.Refusals.NotConfirmed;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import cn.practice.kit.time.CivilTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who are clocked in together, each decided by what is known of all of them and by those before him. */
final class Arrivals {

    private final Map<UUID, ShiftFacts> shifts;
    private final Set<Presence> places;
    private final Map<Presence, Attendance> present;
    private final Rights rights;
    private final CivilTime time;
    private final Duration opensBefore;
    private final List<Arrival> fresh = new ArrayList<>();

    /**
     * Nobody has been decided yet.
     *
     * @param places those who have one
     * @param before those who were there already
     * @param opensBefore how long before a shift somebody may be clocked in
     */
    Arrivals(
            Map<UUID, ShiftFacts> shifts,
            Set<Presence> places,
            Map<Presence, Attendance> before,
            Rights rights,
            CivilTime time,
            Duration opensBefore) {
        this.shifts = shifts;
        this.places = places;
        this.present = new HashMap<>(before);
        this.rights = rights;
        this.time = time;
        this.opensBefore = opensBefore;
    }

    /** Somebody who is taken down. */
    record Arrival(ClockIn request, ShiftFacts shift, Attendance attendance) {

        Ledger.Told told() {
            return new Ledger.Told(
                    attendance,
                    1,
                    new CheckedIn(
                            attendance.id(),
                            shift.id(),
                            attendance.activityId(),
                            attendance.volunteerId(),
                            shift.role(),
                            Method.LEADER,
                            shift.classification(),
                            attendance.day(),
                            request.at()),
                    request.trace());
        }
    }

    /** Those who were not there before, in the order of deciding. */
    List<Arrival> fresh() {
        return fresh;
    }

    Clocked decide(ClockIn request) {
        var shift = shifts.get(request.shiftId());
        if (shift == null) {
            return new Refused(new NotFound("shift", request.shiftId()));
        }
        var refusal = rights.refusal(request.by(), request.actor(), shift.activity(), request.volunteerId());
        if (refusal != null) {
            return new Refused(refusal);
        }
        var before = present.get(request.presence());
        if (before != null) {
            return new Taken(before.view(), false);
        }
        var closed = closed(request, shift);
        return closed == null ? take(request, shift) : new Refused(closed);
    }

    private @Nullable Refusal closed(ClockIn request, ShiftFacts shift) {
        var opensAt = shift.period().startsAt().minus(opensBefore);
        if (request.at().isBefore(opensAt)) {
            return new CheckInNotOpen(opensAt);
        }
        if (!request.at().isBefore(shift.period().endsAt())) {
            return new CheckInClosed();
        }
        return places.contains(request.presence()) ? null : new NotConfirmed();
    }

    private Taken take(ClockIn request, ShiftFacts shift) {
        var attendance = new Attendance(
                request.attendanceId(),
                shift.activity().id(),
                shift.id(),
                request.volunteerId(),
                shift.role(),
                Evidence.CLOCKED,
                Method.LEADER,
                time.dayOf(request.at()),
                request.at(),
                null,
                null,
                1);
        present.put(request.presence(), attendance);
        fresh.add(new Arrival(request, shift, attendance));
        return new Taken(attendance.view(), true);
    }
}
