package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Presence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Minutes that check-in and check-out missed, with what proves them. */
public record NewSupplement(
        @NotNull UUID shiftId,
        @NotNull UUID volunteerId,
        @NotNull @Min(1) @Max(1_000_000) Integer minutes,
        @NotBlank @Size(max = 200) String evidenceRef,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {

    Presence presence() {
        return new Presence(shiftId, volunteerId);
    }
}
