package cn.practice.activity.plan.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Why an activity will not take place, as a code and not as text about anybody. */
public record Cancellation(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {}
