package cn.practice.activity.plan;

import cn.practice.kit.problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From a start to a later end, in ticks that the database keeps. */
public record Period(Instant startsAt, Instant endsAt) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** What a caller wrote, or a refusal that names the field. */
    public static Period of(String prefix, Instant startsAt, Instant endsAt, Duration longest) {
        var period = new Period(sane(prefix + "startsAt", startsAt), sane(prefix + "endsAt", endsAt));
        if (!period.startsAt.isBefore(period.endsAt)) {
            throw new Invalid(prefix + "endsAt", "after startsAt");
        }
        if (period.length().compareTo(longest) > 0) {
            throw new Invalid(prefix + "endsAt", "at most " + longest.toHours() + " hours after startsAt");
        }
        return period;
    }

    /** From and to as a caller wrote them, or a refusal that names the field. */
    public static Period between(Instant from, Instant to) {
        var period = new Period(sane("from", from), sane("to", to));
        if (!period.startsAt.isBefore(period.endsAt)) {
            throw new Invalid("to", "after from");
        }
        return period;
    }

    /** An instant of this century, cut to microseconds. */
    public static Instant sane(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new Invalid(field, "between 2000 and 2100");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean contains(Period other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }
}
