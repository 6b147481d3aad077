package cn.practice.activity.plan.shift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may change of a shift until it is over, all of it each time; its hours are what people signed up for and stay. */
public record ShiftChange(
        @NotNull @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Min(0) @Max(100_000) Integer waitlistLimit,
        @NotBlank @Size(max = 100) String name) {}
