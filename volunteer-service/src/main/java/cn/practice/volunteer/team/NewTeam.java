package cn.practice.volunteer.team;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NewTeam(
        @NotNull @Size(max = 100) @Name String name,

        @NotNull TeamType type,

        @NotNull @Pattern(regexp = SitePlan.CODE) @Schema(description = "whose team it is")
        String siteCode,

        @Nullable @Schema(description = "what the team does")
        ServiceCategory category) {}
