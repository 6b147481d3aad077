package cn.practice.kit.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to say that there is nothing of an id here: {@link NotYetKnown} while an event on its way may bring it, else
 * {@link NotFound}. Our ids are UUIDv7 of the machine's clock, so one of another version, or one that lies ahead, is
 * nobody's; and one that lies before the time up to which everything is known would be known.
 *
 * @param knownUpTo all that was recorded before it has come; null where nothing says how far that goes
 */
public record Missing(@Nullable Instant knownUpTo) {

    private static final int VERSION = 7;
    private static final int VARIANT = 2;
    private static final int MILLIS_AT = 16;
    /** An id is made some time before it is recorded, and maybe by another clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final InstantSource MACHINE = InstantSource.system();

    /** The refusal for such an id. */
    public Refusal of(String what, UUID id) {
        return mayStillCome(id) ? new NotYetKnown(what, id) : new NotFound(what, id);
    }

    /** Whether an event may still bring it. */
    public boolean mayStillCome(UUID id) {
        return mayStillCome(id, MACHINE.instant());
    }

    boolean mayStillCome(UUID id, Instant now) {
        var made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_AT);
        return id.version() == VERSION
                && id.variant() == VARIANT
                && !made.isAfter(now.plus(CLOCKS_DIFFER))
                && (knownUpTo == null || !made.isBefore(knownUpTo.minus(CLOCKS_DIFFER)));
    }
}
