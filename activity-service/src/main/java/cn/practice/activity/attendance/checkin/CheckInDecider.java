package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.Attendances.Clocking;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.CheckInOutcome.Refused;
import cn.practice.activity.attendance.checkin.Refusals.CheckInClosed;
import cn.practice.activity.attendance.checkin.Refusals.CheckInNotOpen;
import cn.practice.activity.attendance.checkin.Refusals.NotConfirmed;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.CancelledActivity;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides check-ins in the order they came, each by what is known of all and by those before it. No clock, no database. */
final class CheckInDecider {

    private final CheckInState state;
    private final Map<Presence, Attendance> present;
    private final List<Arrival> arrivals = new ArrayList<>();

    CheckInDecider(CheckInState state) {
        this.state = state;
        this.present = new HashMap<>(state.present());
    }

    /**
     * Everything a decision looks at, read under the locks.
     *
     * @param places those who have one
     * @param present those who are there already
     * @param opensBefore how long before a shift somebody may be checked in
     * @param zone of the day it counts for
     */
    record CheckInState(
            Map<UUID, ShiftFacts> shifts,
            Set<Presence> places,
            Map<Presence, Attendance> present,
            Rights rights,
            Duration opensBefore,
            ZoneId zone) {}

    /** Somebody who is checked in anew. */
    record Arrival(CheckInRequest request, ShiftFacts shift, Attendance attendance, By by) {

        Clocking clocking() {
            return new Clocking(attendance, shift.id(), request.at(), request.by());
        }

        OutboxEntry entry() {
            return attendance.entry(
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
                    by,
                    request.trace());
        }
    }

    /** Those who were not there before, in the order of deciding. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    CheckInOutcome decide(CheckInRequest request) {
        var shift = state.shifts().get(request.shiftId());
        if (shift == null) {
            return new Refused(new NotFound("shift", request.shiftId()));
        }
        var refusal = state.rights().refusal(request.by(), request.actor(), shift.activity(), request.volunteerId());
        if (refusal != null) {
            return new Refused(refusal);
        }
        var before = present.get(request.presence());
        if (before != null) {
            return new CheckInOutcome.CheckedIn(AttendanceView.of(before), false);
        }
        var closed = closed(request, shift);
        return closed == null ? arrive(request, shift) : new Refused(closed);
    }

    private @Nullable Refusal closed(CheckInRequest request, ShiftFacts shift) {
        if (shift.activity().state() == ActivityState.CANCELLED) {
            return new CancelledActivity();
        }
        var opensAt = shift.period().startsAt().minus(state.opensBefore());
        if (request.at().isBefore(opensAt)) {
            return new CheckInNotOpen(opensAt);
        }
        if (!request.at().isBefore(shift.period().endsAt())) {
            return new CheckInClosed();
        }
        return state.places().contains(request.presence()) ? null : new NotConfirmed();
    }

    private CheckInOutcome arrive(CheckInRequest request, ShiftFacts shift) {
        var attendance = new Attendance(
                request.attendanceId(),
                shift.activity().id(),
                request.volunteerId(),
                shift.role(),
                LocalDate.ofInstant(request.at(), state.zone()),
                new Clocked(shift.id(), Method.LEADER, request.at(), null),
                null,
                1);
        present.put(request.presence(), attendance);
        var by = state.rights().by(request.by(), request.actor(), shift.activity());
        arrivals.add(new Arrival(request, shift, attendance, by));
        return new CheckInOutcome.CheckedIn(AttendanceView.of(attendance), true);
    }
}
