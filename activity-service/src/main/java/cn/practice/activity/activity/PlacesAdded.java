package cn.practice.activity.activity;

import java.util.UUID;

/** Told within the transaction that raises a shift's capacity, under the shift's lock. */
public record PlacesAdded(UUID shiftId) {}
