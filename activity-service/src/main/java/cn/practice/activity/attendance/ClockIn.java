package cn.practice.activity.attendance;

import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word that somebody came.
 *
 * @param attendanceId the id it gets if it is new
 * @param by the leader's account
 * @param trace of his request, where it is followed
 */
record ClockIn(
        UUID attendanceId,
        UUID shiftId,
        UUID volunteerId,
        UUID by,
        Actor actor,
        Instant at,
        @Nullable String trace) {

    Presence presence() {
        return new Presence(shiftId, volunteerId);
    }

    /** Nobody is in the same shift twice. */
    record Presence(UUID shiftId, UUID volunteerId) {}
}
