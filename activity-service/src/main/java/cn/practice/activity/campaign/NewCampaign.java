package cn.practice.activity.campaign;

import cn.practice.kit.text.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign to launch; the target counts held activities. */
public record NewCampaign(
        @NotNull @Size(max = 100) @Name String name,
        @Nullable @Min(1) @Max(1_000_000) Integer target,
        @NotNull LocalDate fromDay,
        @NotNull LocalDate toDay) {}
