package cn.practice.volunteer.copies;

import java.util.UUID;

/** Somebody in a shift. */
public record Served(UUID volunteerId, KnownShift shift) {}
