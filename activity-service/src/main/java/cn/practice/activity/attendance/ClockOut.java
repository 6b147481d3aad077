package cn.practice.activity.attendance;

import cn.practice.kit.identity.Actor;
import java.time.Instant;
import java.util.UUID;

/** A leader's word that somebody left; by is the leader's account. */
record ClockOut(UUID attendanceId, UUID by, Actor actor, Instant at) {}
