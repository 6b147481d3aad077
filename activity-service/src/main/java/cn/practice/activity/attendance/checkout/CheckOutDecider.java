package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.Attendance.Clocking;
import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.Clockings;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Left;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Refused;
import cn.practice.activity.attendance.checkout.Refusals.AttendanceReversed;
import cn.practice.activity.attendance.checkout.Refusals.CheckOutClosed;
import cn.practice.activity.attendance.checkout.Refusals.NoCheckOut;
import cn.practice.activity.attendance.checkout.Refusals.NotClocked;
import cn.practice.activity.attendance.checkout.Stay.Clocked;
import cn.practice.activity.attendance.checkout.Stay.Unclocked;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Decides check-outs in the order they came, each by what is known of all and by those before it. No clock, no database. */
final class CheckOutDecider {

    private final CheckOutState state;
    private final Map<UUID, Stay> stays;
    private final List<Departure> departures = new ArrayList<>();

    CheckOutDecider(CheckOutState state) {
        this.state = state;
        this.stays = new HashMap<>(state.stays());
    }

    /**
     * Everything a decision looks at, read under the locks.
     *
     * @param stays those that are asked about, by the ids of their attendances
     * @param times what their people have given, by person
     * @param graceMinutes of a kind
     * @param closesAt until when people are checked out of a shift
     */
    record CheckOutState(
            Map<UUID, Stay> stays,
            Map<UUID, PersonTime> times,
            Rights rights,
            DayLimits limits,
            ToIntFunction<String> graceMinutes,
            Function<ShiftFacts, Instant> closesAt) {}

    /** Somebody who leaves, as they stand before and after it, and what becomes of the time they gave. */
    record Departure(CheckOutRequest request, Clocked before, Clocked after, Clocking out, List<Part> parts) {

        UUID attendanceId() {
            return before.attendance().id();
        }

        Clockings.Clocking clocking() {
            return new Clockings.Clocking(after.attendance(), after.source());
        }

        OutboxEntry entry() {
            var attendance = before.attendance();
            return attendance.entry(
                    attendance.sequence() + 1,
                    new CheckedOut(
                            attendance.id(),
                            before.shift().id(),
                            attendance.activityId(),
                            attendance.volunteerId(),
                            attendance.role(),
                            Method.LEADER,
                            before.shift().classification(),
                            attendance.day(),
                            out.at(),
                            before.source().laterPair()),
                    out.by(),
                    request.trace());
        }
    }

    /** Those who had not left before, in the order of deciding. */
    List<Departure> departures() {
        return departures;
    }

    CheckOutOutcome decide(CheckOutRequest request) {
        var stay = stays.get(request.attendanceId());
        if (stay == null) {
            return new Refused(new NotFound("attendance", request.attendanceId()));
        }
        var refusal = state.rights()
                .refusal(
                        request.by(),
                        request.actor(),
                        stay.activity(),
                        stay.attendance().volunteerId());
        if (refusal != null) {
            return new Refused(refusal);
        }
        return switch (stay) {
            case Unclocked unclocked -> new Refused(new NotClocked());
            case Clocked clocked -> decide(request, clocked);
        };
    }

    private CheckOutOutcome decide(CheckOutRequest request, Clocked stay) {
        if (stay.attendance().isReversed()) {
            return new Refused(new AttendanceReversed());
        }
        if (stay.source().out() != null) {
            return new Left(AttendanceView.of(stay.attendance()));
        }
        var closed = closed(request, stay);
        return closed == null ? new Left(AttendanceView.of(leave(request, stay).attendance())) : new Refused(closed);
    }

    private @Nullable Refusal closed(CheckOutRequest request, Clocked stay) {
        if (stay.attendance().role() == ShiftRole.AUDIENCE) {
            return new NoCheckOut();
        }
        var closesAt = state.closesAt().apply(stay.shift());
        if (stay.source().closed() != null || !request.at().isBefore(closesAt)) {
            return new CheckOutClosed();
        }
        var person = state.rights().person(stay.attendance().volunteerId());
        return person == null ? null : SignUpRules.ofStanding(person);
    }

    private Clocked leave(CheckOutRequest request, Clocked stay) {
        var in = stay.source().in().at();
        // a domain clock that was set back must not make somebody leave before they came
        var at = request.at().isBefore(in) ? in : request.at();
        var out = new Clocking(at, state.rights().by(request.by(), request.actor(), stay.activity()));
        var parts = parts(request, stay, out);
        var ended = stay.ended(out, parts);
        departures.add(new Departure(request, stay, ended, out, parts));
        stays.put(request.attendanceId(), ended);
        return ended;
    }

    private List<Part> parts(CheckOutRequest request, Clocked stay, Clocking out) {
        var attendance = stay.attendance();
        var of = stay.shift().classification();
        if (!of.countsAsService()) {
            return List.of();
        }
        int grace = state.graceMinutes().applyAsInt(of.kind());
        var given =
                Minutes.clocked(stay.shift().period(), grace, stay.source().in().at(), out.at());
        if (given.isEmpty()) {
            return List.of();
        }
        var person = Objects.requireNonNull(state.times().get(attendance.volunteerId()));
        var claim = new Claim(
                attendance,
                of,
                attendance.day(),
                Ground.clocked(stay.source().method()),
                out.by(),
                null,
                null,
                request.trace());
        return claim.take(person, person.free(given.get()), state.limits(), attendance.sequence() + 2);
    }
}
