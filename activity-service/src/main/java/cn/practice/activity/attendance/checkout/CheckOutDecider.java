package cn.practice.activity.attendance.checkout;

import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.AttendanceView;
import cn.practice.activity.attendance.Attendances.Clocking;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Left;
import cn.practice.activity.attendance.checkout.CheckOutOutcome.Refused;
import cn.practice.activity.attendance.checkout.Refusals.NotClocked;
import cn.practice.activity.attendance.checkout.Stay.Clocked;
import cn.practice.activity.attendance.checkout.Stay.Unclocked;
import cn.practice.activity.attendance.credit.Credits.Credit;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Decides check-outs in the order they came, each by what is known of all and by those before it. No clock, no database. */
final class CheckOutDecider {

    private final Map<UUID, Stay> stays;
    private final Rights rights;
    private final ToIntFunction<String> graceMinutes;
    private final List<Departure> departures = new ArrayList<>();

    /**
     * Nobody has been decided yet.
     *
     * @param stays those that are asked about, by the ids of their attendances
     * @param graceMinutes of a kind
     */
    CheckOutDecider(Map<UUID, Stay> stays, Rights rights, ToIntFunction<String> graceMinutes) {
        this.stays = new HashMap<>(stays);
        this.rights = rights;
        this.graceMinutes = graceMinutes;
    }

    /** Somebody who leaves, as they stand before and after it. */
    record Departure(CheckOutRequest request, Clocked before, Clocked after, Instant out, int minutes, By by) {

        UUID attendanceId() {
            return before.attendance().id();
        }

        Clocking clocking() {
            return new Clocking(after.attendance(), before.shift().id(), out, request.by());
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
                            out),
                    by,
                    request.trace());
        }

        Credit credit() {
            return new Credit(
                    before.attendance(),
                    after.attendance().sequence(),
                    before.shift().classification(),
                    minutes,
                    Ground.clocked(before.source().method()),
                    by,
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
        var refusal = rights.refusal(
                request.by(),
                request.actor(),
                stay.activity(),
                stay.attendance().volunteerId());
        if (refusal != null) {
            return new Refused(refusal);
        }
        return switch (stay) {
            case Unclocked unclocked -> new Refused(new NotClocked());
            case Clocked clocked ->
                new Left(AttendanceView.of(leave(request, clocked).attendance()));
        };
    }

    private Clocked leave(CheckOutRequest request, Clocked stay) {
        if (stay.source().out() != null) {
            return stay;
        }
        var in = stay.source().in();
        // a domain clock that was set back must not make somebody leave before they came
        var out = request.at().isBefore(in) ? in : request.at();
        int minutes = creditable(stay, out);
        var ended = stay.ended(out, minutes);
        var by = rights.by(request.by(), request.actor(), stay.activity());
        departures.add(new Departure(request, stay, ended, out, minutes, by));
        stays.put(request.attendanceId(), ended);
        return ended;
    }

    private int creditable(Clocked stay, Instant out) {
        var of = stay.shift().classification();
        boolean counts = of.countsAsService() && stay.attendance().minutes() == null;
        return counts
                ? Minutes.of(
                        stay.shift().period(),
                        graceMinutes.applyAsInt(of.kind()),
                        stay.source().in(),
                        out)
                : 0;
    }
}
