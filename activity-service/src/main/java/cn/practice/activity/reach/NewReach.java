package cn.practice.activity.reach;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A head-count of an activity. */
public record NewReach(
        @NotNull UUID activityId,
        @NotNull Audience audience,
        @NotNull Channel channel,
        @NotNull @Min(1) @Max(10_000_000) Integer persons,

        @Nullable
        @Size(max = 200)
        @Schema(description = "where the number was read; required of many on other channels than on site")
        String source) {}
