package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.credit.Refusals.NotService;
import cn.practice.activity.attendance.credit.Refusals.OverCap;
import cn.practice.activity.plan.Period;
import java.time.Duration;
import java.time.Instant;

/** What minutes may be credited, and the arithmetic of an in/out pair. */
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

    /** Whole minutes, rounded down, none before the shift's start and none after its end beyond the grace. */
    public static int of(Period shift, int graceMinutes, Instant in, Instant out) {
        var from = in.isBefore(shift.startsAt()) ? shift.startsAt() : in;
        var end = shift.endsAt().plus(Duration.ofMinutes(graceMinutes));
        var to = out.isAfter(end) ? end : out;
        return Math.toIntExact(Math.max(0, Duration.between(from, to).toMinutes()));
    }
}
