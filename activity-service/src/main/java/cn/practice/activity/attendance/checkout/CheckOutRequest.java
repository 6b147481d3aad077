package cn.practice.activity.attendance.checkout;

import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leader's word that somebody left.
 *
 * @param by the leader's account
 * @param trace of the request, where it is followed
 */
record CheckOutRequest(
        UUID attendanceId,
        UUID by,
        Actor actor,
        Instant at,
        @Nullable String trace) {}
