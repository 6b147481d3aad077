package cn.practice.activity.attendance;

import java.util.UUID;

/** Who is where; nobody is in the same shift twice. */
public record Presence(UUID shiftId, UUID volunteerId) {}
