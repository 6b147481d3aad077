package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.Attendances.Visits;
import cn.practice.activity.attendance.ClosedWhy;
import cn.practice.activity.attendance.Closing;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.checkin.CheckInOutcome.Refused;
import cn.practice.activity.attendance.checkin.CheckInState.Open;
import cn.practice.activity.attendance.checkin.Refusals.OpenElsewhere;
import cn.practice.activity.attendance.checkin.Refusals.TooManyPairs;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides check-ins in the order they came, each by what is known of all and by those before it. No clock, no database. */
final class CheckInDecider {

    /** How often somebody may come to an activity on one day. */
    private static final int MOST_PAIRS = 3;

    private final CheckInState state;
    private final Map<Presence, Attendance> present;
    private final Map<UUID, Open> open;
    private final Map<Visits, Integer> visits;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();

    CheckInDecider(CheckInState state) {
        this.state = state;
        this.present = new HashMap<>(state.present());
        this.open = new HashMap<>(state.open());
        this.visits = new HashMap<>(state.visits());
    }

    /** Those who were not there before, in the order of deciding. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    /** Those of them who are at work now: listeners are not, nor who went on to another shift since. */
    List<Arrival> openings() {
        return arrivals.stream()
                .filter(each -> {
                    var now = open.get(each.attendance().volunteerId());
                    return now != null
                            && now.attendance().id().equals(each.attendance().id());
                })
                .toList();
    }

    /** What ends unseen because its person is somewhere else now. */
    List<Closing> closings() {
        return closings;
    }

    CheckInOutcome decide(CheckInRequest request) {
        var shift = state.shifts().get(request.shiftId());
        if (shift == null) {
            return new Refused(new NotFound("shift", request.shiftId()));
        }
        var notAllowed = state.rights().refusal(request.by(), request.actor(), shift.activity(), request.volunteerId());
        if (notAllowed != null) {
            return new Refused(notAllowed);
        }
        var met = request.repeatable().map(state.met()::get);
        if (met.isPresent()) {
            return new CheckInOutcome.CheckedIn(AttendanceView.of(met.get()), false);
        }
        var before = present.get(request.presence());
        if (before != null && !isOver(before, request)) {
            return new CheckInOutcome.CheckedIn(AttendanceView.of(before), false);
        }
        var refusal = state.refusal(request, shift, before);
        if (refusal == null && shift.role() == ShiftRole.SERVICE) {
            refusal = elsewhere(request, shift, before);
        }
        return refusal == null ? arrive(request, shift, before) : new Refused(refusal);
    }

    /** Whether the person has left and this is another coming: one that is said twice is not. */
    private static boolean isOver(Attendance before, CheckInRequest request) {
        return before.source() instanceof Clocked clocked
                && switch (clocked.state()) {
                    case CHECKED_OUT ->
                        clocked.out() != null && clocked.out().at().isBefore(request.at());
                    case AUTO_CLOSED -> true;
                    case CHECKED_IN, RECORDED, REVERSED -> false;
                };
    }

    /** Why somebody may not come to work who has come often, or is at work elsewhere. */
    private @Nullable Refusal elsewhere(CheckInRequest request, ShiftFacts shift, @Nullable Attendance before) {
        // an attendance goes on past midnight, where another day begins
        int ofThisAttendance = before != null && before.source() instanceof Clocked last ? last.pair() : 0;
        if (Math.max(ofThisAttendance, visits.getOrDefault(visit(request, shift), 0)) >= MOST_PAIRS) {
            return new TooManyPairs(MOST_PAIRS);
        }
        var other = open.get(request.volunteerId());
        return other != null && request.at().isBefore(other.shift().period().endsAt())
                ? new OpenElsewhere(other.shift().id(), other.shift().period().endsAt())
                : null;
    }

    private CheckInOutcome arrive(CheckInRequest request, ShiftFacts shift, @Nullable Attendance before) {
        var by = state.rights().by(request.by(), request.actor(), shift.activity());
        var attendance = before == null ? first(request, shift, by) : again(request, before, by);
        var source = (Clocked) attendance.source();
        present.put(request.presence(), attendance);
        if (shift.role() == ShiftRole.SERVICE) {
            leaveUnseen(request.volunteerId());
            open.put(request.volunteerId(), new Open(attendance, source, shift));
            visits.merge(visit(request, shift), 1, Integer::sum);
        }
        arrivals.add(new Arrival(request, shift, attendance, source));
        return new CheckInOutcome.CheckedIn(AttendanceView.of(attendance), true);
    }

    /** Where the person still stood, that is closed with its shift: nobody saw them leave. */
    private void leaveUnseen(UUID volunteerId) {
        var other = open.get(volunteerId);
        if (other != null) {
            closings.add(Closing.at(
                    other.attendance(),
                    other.source(),
                    other.shift(),
                    other.shift().period().endsAt(),
                    ClosedWhy.CHECKED_IN_ELSEWHERE));
        }
    }

    private Attendance first(CheckInRequest request, ShiftFacts shift, By by) {
        return new Attendance(
                request.attendanceId(),
                shift.activity().id(),
                request.volunteerId(),
                shift.role(),
                day(request, shift),
                new Clocked(shift.id(), Method.LEADER, 1, new Attendance.Clocking(request.at(), by), null, null),
                null,
                null,
                1);
    }

    private static Attendance again(CheckInRequest request, Attendance before, By by) {
        var last = (Clocked) before.source();
        var source = new Clocked(
                last.shiftId(), last.method(), last.pair() + 1, new Attendance.Clocking(request.at(), by), null, null);
        return before.become(source, before.minutes(), before.heldMinutes(), 1);
    }

    private Visits visit(CheckInRequest request, ShiftFacts shift) {
        return new Visits(request.volunteerId(), shift.activity().id(), day(request, shift));
    }

    /** The day it counts for: that of the later of check-in and shift start. */
    private LocalDate day(CheckInRequest request, ShiftFacts shift) {
        var startsAt = shift.period().startsAt();
        return LocalDate.ofInstant(request.at().isBefore(startsAt) ? startsAt : request.at(), state.zone());
    }
}
