package cn.practice.activity.plan.shift;

import java.util.UUID;

/** Told within the transaction that raises a shift's capacity, under the shift's lock. */
public record PlacesAdded(UUID shiftId) {}
