package cn.practice.activity.signup;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a place, as it arrived.
 *
 * @param signUpId the id it gets if there is a place or room to wait
 * @param volunteerId for whom; null is the caller himself, looked up by his account with all others of a batch
 * @param key the caller's Idempotency-Key
 * @param by who asked
 * @param forAnother whether he asked for somebody he leads
 * @param trace of the request, where it is followed
 */
record Asked(
        UUID signUpId,
        UUID shiftId,
        @Nullable UUID volunteerId,
        @Nullable String key,
        UUID by,
        boolean forAnother,
        Instant at,
        @Nullable String trace) {

    /** The same request, once it is known who its volunteer is. */
    Asked as(UUID volunteer) {
        return new Asked(signUpId, shiftId, volunteer, key, by, forAnother, at, trace);
    }

    /** The same request, made again. */
    Asked again(Instant later) {
        return new Asked(signUpId, shiftId, volunteerId, key, by, forAnother, later, trace);
    }

    /** The volunteer, who has been looked up. */
    UUID person() {
        return Objects.requireNonNull(volunteerId);
    }

    Wish wish() {
        return new Wish(shiftId, person(), key);
    }

    /** What a repeated request has in common with the first. */
    record Wish(UUID shiftId, UUID volunteerId, @Nullable String key) {}
}
