package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Presence;
import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word that somebody came.
 *
 * @param attendanceId the id it gets if it is new
 * @param by the leader's account
 * @param trace of the request, where it is followed
 */
record CheckInRequest(
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
}
