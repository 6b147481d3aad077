package cn.practice.volunteer.team;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record NewTeam(
        @NotNull @Size(max = 100) @Name String name,

        @NotNull TeamType type,
        @NotNull @Pattern(regexp = SitePlan.CODE) String siteCode) {}
