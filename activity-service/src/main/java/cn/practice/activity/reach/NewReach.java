package cn.practice.activity.reach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A head-count of an activity. */
public record NewReach(
        @NotNull UUID activityId,
        @NotNull Audience audience,
        @NotNull Channel channel,
        @NotNull @Min(1) @Max(10_000_000) Integer persons) {}
