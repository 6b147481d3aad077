package cn.practice.volunteer.team;

import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record NewTeam(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
        String name,

        @NotNull TeamType type,
        @NotNull @Pattern(regexp = SitePlan.CODE) String siteCode) {}
