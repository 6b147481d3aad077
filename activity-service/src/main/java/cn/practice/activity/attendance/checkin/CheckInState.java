package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceState;
import cn.practice.activity.attendance.Attendances.Visits;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.Refusals.CheckInClosed;
import cn.practice.activity.attendance.checkin.Refusals.CheckInNotOpen;
import cn.practice.activity.attendance.checkin.Refusals.ClosedUnseen;
import cn.practice.activity.attendance.checkin.Refusals.NotConfirmed;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.CancelledActivity;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.kit.problem.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision looks at, read under the locks.
 *
 * @param places those who have one
 * @param present those who came already
 * @param met those whom earlier requests with the same key checked in
 * @param open where people are at work now
 * @param visits how often they came to an activity on a day
 * @param isHazard of a kind
 * @param opensBefore how long before a shift somebody may be checked in
 * @param zone of the day it counts for
 */
record CheckInState(
        Map<UUID, ShiftFacts> shifts,
        Set<Presence> places,
        Map<Presence, Attendance> present,
        Map<CheckInRequest.Key, Attendance> met,
        Map<UUID, Open> open,
        Map<Visits, Integer> visits,
        Rights rights,
        Predicate<String> isHazard,
        Duration opensBefore,
        ZoneId zone) {

    /** An attendance that nobody was checked out of yet. */
    record Open(Attendance attendance, Clocked source, ShiftFacts shift) {}

    /** Why somebody may not come, whatever is decided before in the same batch. */
    @Nullable
    Refusal refusal(CheckInRequest request, ShiftFacts shift, @Nullable Attendance before) {
        if (shift.activity().state() == ActivityState.CANCELLED) {
            return new CancelledActivity();
        }
        var opensAt = shift.period().startsAt().minus(opensBefore);
        if (request.at().isBefore(opensAt)) {
            return new CheckInNotOpen(opensAt);
        }
        if (!request.at().isBefore(shift.period().endsAt())) {
            return new CheckInClosed();
        }
        var person = rights.person(request.volunteerId());
        if (person == null || !places.contains(request.presence())) {
            return new NotConfirmed();
        }
        if (before != null && before.source().state() == AttendanceState.AUTO_CLOSED) {
            return new ClosedUnseen();
        }
        var day = LocalDate.ofInstant(shift.period().startsAt(), zone);
        boolean hazard = isHazard.test(shift.activity().classification().kind());
        return SignUpRules.ofPerson(person, hazard, day);
    }
}
