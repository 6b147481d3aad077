package cn.practice.kit.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * How to say that there is nothing of an id here: {@link NotYetKnown} while an event on its way may bring it, else
 * {@link NotFound}. Our ids are UUIDv7 of the machine's clock, so one of another version, or one that lies ahead, is
 * nobody's.
 */
public final class Missing {

    private static final int VERSION = 7;
    private static final int VARIANT = 2;
    private static final int MILLIS_AT = 16;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final InstantSource MACHINE = InstantSource.system();

    private Missing() {}

    /** The refusal for such an id. */
    public static Refusal of(String what, UUID id) {
        return mayStillCome(id) ? new NotYetKnown(what, id) : new NotFound(what, id);
    }

    /** Whether an event may still bring it. */
    public static boolean mayStillCome(UUID id) {
        return mayStillCome(id, MACHINE.instant());
    }

    static boolean mayStillCome(UUID id, Instant now) {
        var made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_AT);
        return id.version() == VERSION && id.variant() == VARIANT && !made.isAfter(now.plus(CLOCKS_DIFFER));
    }
}
