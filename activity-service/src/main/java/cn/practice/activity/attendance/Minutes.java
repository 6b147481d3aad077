package cn.practice.activity.attendance;

import cn.practice.activity.activity.Period;
import java.time.Duration;
import java.time.Instant;

/** The arithmetic of an in/out pair. */
final class Minutes {

    private Minutes() {}

    /** Whole minutes, rounded down, none before the shift's start and none after its end beyond the grace. */
    static int of(Period shift, int graceMinutes, Instant in, Instant out) {
        var from = in.isBefore(shift.startsAt()) ? shift.startsAt() : in;
        var end = shift.endsAt().plus(Duration.ofMinutes(graceMinutes));
        var to = out.isAfter(end) ? end : out;
        return Math.toIntExact(Math.max(0, Duration.between(from, to).toMinutes()));
    }
}
