package cn.practice.volunteer.team;

import cn.practice.volunteer.site.SitePlan;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Where a team is to go. */
record TeamSite(@NotNull @Pattern(regexp = SitePlan.CODE) String siteCode) {}
