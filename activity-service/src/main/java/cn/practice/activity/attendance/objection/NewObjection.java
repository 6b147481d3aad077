package cn.practice.activity.attendance.objection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Minutes that were not given as they are credited, and why. */
public record NewObjection(
        @NotNull UUID creditId,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {}
