package cn.practice.activity.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a place, as it arrived.
 *
 * @param signUpId the id it gets if there is a place or room to wait
 * @param key the caller's Idempotency-Key
 * @param by who asked
 * @param forAnother whether he asked for somebody he leads
 */
record Asked(
        UUID signUpId,
        UUID shiftId,
        UUID volunteerId,
        @Nullable String key,
        UUID by,
        boolean forAnother,
        Instant at) {

    Wish wish() {
        return new Wish(shiftId, volunteerId, key);
    }

    /** What a repeated request has in common with the first. */
    record Wish(UUID shiftId, UUID volunteerId, @Nullable String key) {}
}
