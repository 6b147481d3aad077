package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Particulars;
import cn.practice.kit.text.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may change of a shift until it is over, all of it each time; its hours are what people signed up for and stay. */
public record ShiftChange(
        @NotNull @Min(1) @Max(100_000) Integer capacity,
        @NotNull @Min(0) @Max(100_000) Integer waitlistLimit,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Lines @Size(max = 2000) String content,
        @Nullable @Size(max = 200) String place,
        @Nullable @Schema(description = "a volunteer's id") UUID inCharge) {

    Particulars particulars() {
        return new Particulars(content, place, inCharge);
    }
}
