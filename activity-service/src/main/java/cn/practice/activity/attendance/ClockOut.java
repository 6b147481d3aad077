package cn.practice.activity.attendance;

import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leader's word that somebody left; by is the leader's account, and trace that of his request, where it is followed. */
record ClockOut(
        UUID attendanceId,
        UUID by,
        Actor actor,
        Instant at,
        @Nullable String trace) {}
