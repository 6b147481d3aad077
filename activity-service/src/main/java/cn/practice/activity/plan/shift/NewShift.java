package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.text.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shift as its organiser writes it; sign-up is open from publication to the start unless said otherwise. */
public record NewShift(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Lines @Size(max = 2000) String content,
        @Nullable @Size(max = 200) String place,
        @Nullable @Schema(description = "a volunteer's id") UUID inCharge,
        @NotNull ShiftRole role,
        @NotNull @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Min(0) @Max(100_000) Integer waitlistLimit,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable Instant signUpOpensAt,
        @Nullable Instant signUpClosesAt,
        @Nullable Instant withdrawalDeadline) {}
