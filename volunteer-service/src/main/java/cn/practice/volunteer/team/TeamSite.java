package cn.practice.volunteer.team;

import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a team is to go. */
record TeamSite(
        @NotNull @Pattern(regexp = SitePlan.CODE) @Schema(description = "that takes the team over")
        String siteCode) {}
