package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Presence;
import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word that somebody came.
 *
 * @param attendanceId the id it gets if it is new
 * @param key the caller's Idempotency-Key
 * @param by the leader's account
 * @param trace of the request, where it is followed
 */
record CheckInRequest(
        UUID attendanceId,
        UUID shiftId,
        UUID volunteerId,
        @Nullable String key,
        UUID by,
        Actor actor,
        Instant at,
        @Nullable String trace) {

    /** What a repeated request has in common with the first. */
    record Key(Presence presence, String text) {}

    Presence presence() {
        return new Presence(shiftId, volunteerId);
    }

    /** By what it is known again, if its caller may repeat it. */
    Optional<Key> repeatable() {
        return Optional.ofNullable(key).map(text -> new Key(presence(), text));
    }
}
