package cn.practice.volunteer.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record NewName(
        @NotBlank @Size(max = 100) @Pattern(regexp = SitePlan.NAME)
        String name) {}
