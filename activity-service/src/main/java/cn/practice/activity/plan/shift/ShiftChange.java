package cn.practice.activity.plan.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may change of a shift at any time; its hours are what people signed up for and stay. */
public record ShiftChange(
        @NotNull @Min(1) @Max(100_000) Integer capacity,
        @Nullable @Min(0) @Max(100_000) Integer waitlistLimit,
        @Nullable @Size(min = 1, max = 100) String name) {}
