package cn.practice.volunteer.copies;

import java.util.UUID;

/** Somebody who has a place in a shift, waits for one, or was there. */
public record InShift(UUID volunteerId, InShiftState state) {}
