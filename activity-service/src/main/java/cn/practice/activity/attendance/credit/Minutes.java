package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.credit.Refusals.NotService;
import cn.practice.activity.attendance.credit.Refusals.OverCap;
import cn.practice.activity.plan.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What minutes may be credited, and the time of an in/out pair. */
public final class Minutes {

    private Minutes() {}

    /** Refuses minutes for what is no service, and more of them than the work was long. */
    public static void requireCreditable(boolean countsAsService, long minutes, Period work) {
        if (!countsAsService) {
            throw new NotService();
        }
        long most = work.length().toMinutes();
        if (minutes > most) {
            throw new OverCap(most);
        }
    }

    /** From in to out, but not before the shift's start and not after its end beyond the grace; nothing if that is no time. */
    public static Optional<Period> clocked(Period shift, int graceMinutes, Instant in, Instant out) {
        var from = in.isBefore(shift.startsAt()) ? shift.startsAt() : in;
        var end = shift.endsAt().plus(Duration.ofMinutes(graceMinutes));
        var to = out.isAfter(end) ? end : out;
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
