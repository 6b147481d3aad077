package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.shift.NewShift;
import cn.practice.activity.plan.shift.Shifts;
import cn.practice.kit.text.Lines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity to draft, with its shifts. */
public record NewActivity(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Lines @Size(max = 2000) String content,
        @Nullable @Size(max = 200) String place,
        @Nullable @Schema(description = "a volunteer's id") UUID inCharge,
        @NotBlank @Size(max = 40) String kind,
        @Nullable @Size(max = 40) String form,
        @Nullable UUID campaignId,
        @NotBlank @Size(max = 20) String siteCode,
        @NotBlank @Size(max = 20) String ownerSiteCode,
        @Nullable UUID teamId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> topics,
        @Nullable @Lines @Size(max = 2000) String riskNotice,
        @Nullable @Size(max = 100) String insuranceRef,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Size(max = Shifts.MOST) List<@NotNull @Valid NewShift> shifts) {

    List<NewShift> planned() {
        return Objects.requireNonNullElse(shifts, List.of());
    }

    ActivityText text() {
        return new ActivityText(
                title,
                content,
                place,
                inCharge,
                kind,
                form,
                campaignId,
                siteCode,
                ownerSiteCode,
                teamId,
                topics,
                riskNotice,
                insuranceRef,
                startsAt,
                endsAt);
    }
}
